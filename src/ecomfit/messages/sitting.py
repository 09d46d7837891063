"""What the quiz says while it is taken, and about sittings that are kept."""

from __future__ import annotations

MESSAGES: dict[str, dict[str, str]] = {
    # The sitting
    "opening.title": {
        "id": "ecomfit: kuis karier e-commerce yang jujur",
        "en": "ecomfit: an honest career quiz for e-commerce",
    },
    "opening.length": {
        "id": "Paling banyak {n} pertanyaan, kira-kira {minutes} menit, lalu beberapa pernyataan tentang pekerjaan. "
        "Kuis berhenti lebih awal kalau pertanyaan yang tersisa diperkirakan hampir tidak memperbaiki "
        "sarannya.",
        "en": "At most {n} questions, about {minutes} min, then a few statements about jobs. The quiz stops earlier "
        "if the questions left are expected to hardly improve the advice.",
    },
    "opening.full": {
        "id": "Semua {n} pertanyaan, kira-kira {minutes} menit.",
        "en": "All {n} questions, about {minutes} min.",
    },
    "opening.private": {
        "id": "Tidak ada yang dikirim ke mana pun: semuanya tetap di komputer ini.",
        "en": "Nothing is sent anywhere: everything stays on this computer.",
    },
    "opening.keys": {
        "id": "Jawab apa adanya. Kamu bisa kembali, melewati, atau berhenti kapan saja.",
        "en": "Answer as you are. You can go back, skip or stop at any time.",
    },
    "opening.goal_heading": {"id": "Sebelum mulai", "en": "Before we begin"},
    "opening.goal": {"id": "Apa yang kamu cari?", "en": "What are you looking for?"},
    "opening.goal_now": {
        "id": "Pekerjaan secepatnya: yang sudah bisa kulakukan lebih dihitung",
        "en": "A job soon: what I can do already counts more",
    },
    "opening.goal_balanced": {
        "id": "Keduanya: minat dan kemampuan sama pentingnya",
        "en": "Both: what I like and what I can do count alike",
    },
    "opening.goal_grow": {
        "id": "Arah untuk berkembang: yang kusukai lebih dihitung",
        "en": "A direction to grow in: what I like counts more",
    },
    "opening.goal_help": {
        "id": "Pilihanmu menentukan bobot minat dan kemampuan dalam urutan peran. Kuisnya bisa diulang dengan pilihan lain.",
        "en": "Your choice sets how much interest and ability weigh in the ranking. You can take the quiz again with another.",
    },
    "opening.condition_heading": {
        "id": "Syarat praktis {number} dari {count} (tidak dinilai, hanya untuk catatan di laporan)",
        "en": "Practical matters {number} of {count} (never scored, only noted on the report)",
    },
    "opening.condition_help": {
        "id": "Beberapa pekerjaan punya syarat praktis. Jawabanmu tidak mengubah urutan; laporan hanya memberi tahu kalau "
        "ada yang belum terpenuhi dan jalan keluarnya.",
        "en": "Some jobs have practical conditions. Your answer does not change the ranking; the report only says where one "
        "is not met, and a way round it.",
    },
    "answer.yes": {"id": "Ya", "en": "Yes"},
    "answer.no": {"id": "Tidak", "en": "No"},
    "sitting.heading": {"id": "Pertanyaan {number}   {settled}", "en": "Question {number}   {settled}"},
    "sitting.given": {"id": "jawabanmu tadi", "en": "your answer"},
    "settled.open": {"id": "masih terbuka", "en": "still open"},
    "settled.taking_shape": {"id": "mulai terbentuk", "en": "taking shape"},
    "settled.fairly": {
        "id": "makin jelas",
        "en": "clearer",
    },
    "settled.very": {"id": "mantap", "en": "settled"},
    "facet.interest": {"id": "minatmu", "en": "what you enjoy"},
    "facet.ability": {"id": "kemampuanmu", "en": "what you can do"},
    "why.measures": {
        "id": "Pertanyaan ini tentang {facet} dalam: {skills}.",
        "en": "This asks about {facet} in: {skills}.",
    },
    "why.tells_apart": {
        "id": "Ditanyakan sekarang karena jawabanmu diperkirakan paling memperbaiki saran; di antara peran teratas, "
        "terutama untuk membedakan {one} dan {other}. Jawab apa adanya; kalau tidak yakin, lewati saja.",
        "en": "It is asked now because your answer is expected to improve the advice most; among the first roles, "
        "mainly by telling {one} and {other} apart. Answer as you are; if you are not sure, skip it.",
    },
    "expectation.heading": {
        "id": "Seperti apa pekerjaan ini? {number} dari {count} · {role}",
        "en": "What is the job like? {number} of {count} · {role}",
    },
    "expectation.answer_1": {"id": "Setuju", "en": "Agree"},
    "expectation.answer_2": {"id": "Tidak yakin", "en": "Not sure"},
    "expectation.answer_3": {"id": "Tidak setuju", "en": "Disagree"},
    "expectation.help": {
        "id": "Sebagian pernyataan ini benar dan sebagian salah kaprah. Jawabanmu memberi gambaran awal seberapa "
        "nyata bayanganmu tentang pekerjaan itu dan sedikit menggeser perannya dalam urutan; laporan "
        "menjelaskan yang sebenarnya.",
        "en": "Some of these statements are true and some are misconceptions. Your answers give a first hint of how "
        "real your picture of the job is, and move the role a little in the ranking; the report tells you "
        "what is so.",
    },
    "key.answer": {"id": "1–{n} atau ↑↓ Enter menjawab", "en": "1–{n} or ↑↓ Enter to answer"},
    "key.back": {"id": "← kembali", "en": "← back"},
    "key.forward": {"id": "→ biarkan, lanjut", "en": "→ keep, go on"},
    "key.skip": {"id": "s lewati", "en": "s skip"},
    "key.help": {"id": "? mengapa ditanya", "en": "? why this"},
    "key.quit": {"id": "q berhenti", "en": "q quit"},
    "word.back": {"id": "kembali", "en": "back"},
    "word.forward": {"id": "lanjut", "en": "next"},
    "word.skip": {"id": "lewati", "en": "skip"},
    "word.help": {"id": "bantuan", "en": "help"},
    "word.quit": {"id": "keluar", "en": "quit"},
    "plain.words": {"id": "Kata yang juga bisa diketik: {words}.", "en": "Words you can type too: {words}."},
    "plain.prompt": {"id": "Jawaban (1-{n}):", "en": "Answer (1-{n}):"},
    "plain.again": {
        "id": "Ketik angka dari 1 sampai {n}, atau salah satu kata ini: {words}.",
        "en": "Type a number from 1 to {n}, or one of these words: {words}.",
    },
    "saved.resume": {
        "id": "Jawabanmu tersimpan. Lanjutkan kapan saja dengan:\n  ecomfit quiz --resume {id}",
        "en": "Your answers are saved. Go on at any time with:\n  ecomfit quiz --resume {id}",
    },
    "saved.finished": {
        "id": "Tersimpan sebagai {id}. Untuk melihatnya lagi, atau menghapusnya:\n  ecomfit report {id}\n"
        "  ecomfit history delete {id}",
        "en": "Saved as {id}. To see it again, or to delete it:\n  ecomfit report {id}\n  ecomfit history delete {id}",
    },
    "short.best": {
        "id": "Singkatnya: paling cocok {role}, dengan peluang {p}%.",
        "en": "In short: {role} is the best match, with a chance of {p}%.",
    },
    "short.likely": {
        "id": "Singkatnya: paling mungkin {role}, tetapi belum pasti: dengan peluang 90%, yang terbaik ada di antara {n} peran.",
        "en": "In short: most likely {role}, but not surely: with a chance of 90% the best is among {n} roles.",
    },
    "short.doubted": {
        "id": "Singkatnya: {role} di urutan pertama, tetapi jawabannya sendiri meragukan (lihat peringatan di laporan).",
        "en": "In short: {role} comes first, but the answers themselves are in doubt (see the caution on the report).",
    },
    "short.few": {
        "id": "Singkatnya: teratas {roles}, terlalu dekat untuk diurutkan. Dengan peluang 90%, yang terbaik ada di antara {n} "
        "peran.",
        "en": "In short: at the top are {roles}, too close to call. With a chance of 90% the best is among {n} roles.",
    },
    "short.many": {
        "id": "Singkatnya: {n} peran masih terlalu dekat untuk dibedakan, di antaranya {roles}.",
        "en": "In short: {n} roles are still too close to tell apart, among them {roles}.",
    },
    "saved.next": {
        "id": "Berikutnya: baca semua tentang satu peran, atau mulai lagi dan jawab semua pertanyaan:\n  ecomfit "
        "explain {role}\n  ecomfit quiz --full",
        "en": "Next: read all about a role, or begin again and answer every question:\n  ecomfit explain {role}\n  "
        "ecomfit quiz --full",
    },
    "saved.not": {"id": "Sesi ini tidak disimpan.", "en": "This sitting is not saved."},
    "saved.failed": {
        "id": "Jawaban tidak bisa disimpan ({reason}). Kuis tetap berjalan, tetapi jawaban mulai dari sini tidak tersimpan.",
        "en": "Answers cannot be saved ({reason}). The quiz goes on, but what you answer from here on is not kept.",
    },
    "saved.partly": {
        "id": "Hanya jawaban sebelum itu yang tersimpan. Lanjutkan dari sana dengan:\n  ecomfit quiz --resume {id}",
        "en": "Only the answers before that are saved. Go on from there with:\n  ecomfit quiz --resume {id}",
    },
    "saved.beginning": {
        "id": "Hanya jawaban pertama sesi ini yang tersimpan, sebagai {id}. Untuk melanjutkannya, atau menghapusnya:\n"
        "  ecomfit quiz --resume {id}\n  ecomfit history delete {id}",
        "en": "Only the first answers of this sitting are saved, as {id}. To go on from them, or to delete them:\n"
        "  ecomfit quiz --resume {id}\n  ecomfit history delete {id}",
    },
    "saved.earlier": {
        "id": "Kali ini tidak ada yang disimpan; jawaban sesi {id} sebelumnya masih tersimpan. Untuk melanjutkan dari sana, "
        "atau menghapusnya:\n  ecomfit quiz --resume {id}\n  ecomfit history delete {id}",
        "en": "Nothing was saved this time; the earlier answers of sitting {id} still are. To go on from them, or to "
        "delete them:\n  ecomfit quiz --resume {id}\n  ecomfit history delete {id}",
    },
    "saved.foreign": {
        "id": "Jawaban tidak disimpan, karena folder {place} milik pengguna lain. Kuis tetap berjalan; jadikan folder itu "
        "milikmu kalau mau menyimpannya lain kali.",
        "en": "Answers are not saved, because the folder {place} belongs to another user. The quiz goes on; make the folder "
        "your own to have them saved next time.",
    },
    "resume.torn": {
        "id": "Satu baris sesi ini rusak dan tidak dipakai, misalnya karena komputer mati; jawaban lainnya utuh.",
        "en": "A line of this sitting was damaged, as when a computer loses power, and is left out; the other answers "
        "are there.",
    },
    "resume.changed": {
        "id": "Basis pengetahuan sudah berubah sejak sesi ini dimulai. Jawaban yang tidak dipakai karena pertanyaannya "
        "berubah: {lost}.",
        "en": "The knowledge base has changed since this sitting began. Answers left out because their question changed: "
        "{lost}.",
    },
    "resume.lost": {
        "id": "Jawaban yang tidak dipakai karena tidak cocok dengan pertanyaan mana pun: {lost}.",
        "en": "Answers left out because they fit no question: {lost}.",
    },
    "resume.headless": {
        "id": "Baris tentang awal sesi ini rusak: tujuan dan pilihan lainnya hilang, jawabannya masih ada.",
        "en": "The line that says how this sitting began is damaged: its goal and options are lost, its answers are there.",
    },
    "resume.going_on": {
        "id": "Melanjutkan sesi {id}. Jawaban sejauh ini: {n}.",
        "en": "Going on with sitting {id}. Answers so far: {n}.",
    },
    "resume.elsewhere": {
        "id": "Sesi {id} sedang terbuka di jendela lain; selesaikan di sana",
        "en": "Sitting {id} is open in another window; finish it there",
    },
    "help.plain": {
        "id": "Baris bernomor dan jawaban yang diketik, untuk pembaca layar.",
        "en": "Numbered lines and typed answers, for screen readers.",
    },
    "help.resume": {
        "id": "Lanjutkan sesi tersimpan, yang terbaru kalau tanpa ID.",
        "en": "Go on with a saved sitting, the newest one without an ID.",
    },
    "help.no_save": {"id": "Jangan simpan apa pun di disk.", "en": "Keep nothing on disk."},
    "history.none": {"id": "Belum ada sesi tersimpan.", "en": "No sitting is saved."},
    "history.which": {
        "id": "Sebutkan ID sesi yang dihapus, atau --all untuk semuanya (lihat: ecomfit history)",
        "en": "Name the ids of the sittings to delete, or --all for every one (see: ecomfit history)",
    },
    "history.unknown": {
        "id": "Tidak ada sesi tersimpan dengan ID “{id}” (lihat: ecomfit history)",
        "en": "No sitting with the id “{id}” is saved (see: ecomfit history)",
    },
    "history.open_elsewhere": {
        "id": "Sesi {id} sedang terbuka di jendela lain; tidak ada yang dihapus",
        "en": "Sitting {id} is open in another window; nothing was deleted",
    },
    "history.kept": {
        "id": "Tidak bisa dihapus ({reason}): {ids}; periksa izin folder {place}",
        "en": "Cannot delete ({reason}): {ids}; check the permissions of {place}",
    },
    "history.is_open": {"id": "sedang terbuka di jendela lain", "en": "open in another window"},
    "history.closed": {
        "id": "{place}: sesi tersimpan tidak bisa dibaca ({reason}); periksa izin folder itu",
        "en": "{place}: the saved sittings cannot be read ({reason}); check the permissions of that folder",
    },
    "history.damaged": {
        "id": "Sesi {id} tidak bisa dibaca: rusak, tertutup bagimu, atau dari ecomfit yang lebih baru. Untuk menghapusnya: "
        "ecomfit history delete {id}",
        "en": "Sitting {id} cannot be read: it is damaged, closed to you, or from a newer ecomfit. To delete it: "
        "ecomfit history delete {id}",
    },
    "history.unreadable": {"id": "(tidak bisa dibaca)", "en": "(cannot be read)"},
    "history.deleted": {"id": "Sesi yang dihapus: {n}.", "en": "Sittings deleted: {n}."},
    "history.id": {"id": "ID", "en": "ID"},
    "history.started": {"id": "Mulai", "en": "Begun"},
    "history.goal": {"id": "Tujuan", "en": "Goal"},
    "history.answers": {"id": "Jawaban", "en": "Answers"},
    "history.top": {"id": "Peran teratas", "en": "First role"},
    "history.unfinished": {"id": "(belum selesai)", "en": "(unfinished)"},
}
