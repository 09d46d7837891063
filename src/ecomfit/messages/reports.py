"""What reports of a result say."""

from __future__ import annotations

MESSAGES: dict[str, dict[str, str]] = {
    # The report of a result
    "report.title": {"id": "Hasil kuis karier ecomfit", "en": "Your ecomfit career quiz result"},
    "report.asked": {
        "id": "{asked} dari {questions} pertanyaan dijawab · tujuan: {goal}",
        "en": "{asked} of {questions} questions answered · goal: {goal}",
    },
    "report.how_to_read": {
        "id": "Angka berarti: di antara peran-peran ini, peran itu lebih menonjol bagimu daripada bagi sekian dari "
        "100 orang. Dalam kurung: rentang yang, kalau model kuis ini benar, memuat angka itu dengan peluang "
        "kira-kira 80%. Angka di samping jawaban adalah sumbangannya dalam satuan baku; semua jawaban "
        "bersama-sama, termasuk yang tidak ditampilkan, menentukan kecocokan. Peran dibandingkan satu sama "
        "lain; kesiapan tidak: itu soal apakah kamu sudah bisa melakukan pekerjaannya.",
        "en": "The number means: among these roles, it stands out for you more than for so many of 100 people. In "
        "brackets: the range that, if this quiz's model holds, has it with a chance of about 80%. The number "
        "beside an answer is what it adds, in standard units; all answers together, those not shown too, make "
        "the match. Roles are compared with each other; readiness is not: it is about whether you can do the "
        "job already.",
    },
    "report.guidance": {
        "id": "Ini bahan pertimbangan, bukan tes seleksi kerja. Hasil ini tidak tahu segalanya tentang kamu: bicarakan "
        "dengan orang yang mengenalmu, dan cobalah pekerjaannya secara kecil-kecilan sebelum memutuskan.",
        "en": "This is guidance, not a hiring test. It does not know all there is to you: talk it over with someone who "
        "knows you, and try the work on a small scale before you decide.",
    },
    "goal.now": {"id": "bekerja secepatnya", "en": "a job soon"},
    "goal.balanced": {"id": "seimbang", "en": "balanced"},
    "goal.grow": {"id": "arah untuk berkembang", "en": "a direction to grow in"},
    "stopped.settled": {
        "id": "Kuis berhenti karena pertanyaan yang tersisa diperkirakan hampir tidak akan memperbaiki saran teratas.",
        "en": "The quiz stopped because the questions left are expected to hardly improve the top advice.",
    },
    "stopped.limit": {
        "id": "Kuis berhenti di batas jumlah pertanyaan; lebih banyak jawaban masih bisa menggeser urutannya.",
        "en": "The quiz stopped at its limit of questions; more answers could still move the order.",
    },
    "stopped.complete": {"id": "Semua pertanyaan sudah ditanyakan.", "en": "Every question was asked."},
    "stopped.user": {
        "id": "Jawabannya berakhir sebelum saran ini mantap; lebih banyak jawaban bisa mengubah urutannya.",
        "en": "The answers end before this advice has settled; more of them could change the order.",
    },
    "caution.contradictory": {
        "id": "Jawaban-jawabanmu lebih mirip pilihan acak daripada jawaban satu orang: banyak yang tidak sejalan. Anggap urutan "
        "ini sementara, dan ulangi kuis saat kamu bisa membaca tiap pertanyaan dengan tenang.",
        "en": "Your answers look more like random ticks than like one person's: many do not go together. Take this order as "
        "provisional, and take the quiz again when you can read each question in peace.",
    },
    "caution.one_place": {
        "id": "Di semua soal situasi kamu memilih pilihan di tempat yang sama. Kalau itu bukan pendapatmu yang sebenarnya, urutan "
        "ini tidak banyak artinya.",
        "en": "In every situation you picked the option in the same place. If that is not what you really think, this order "
        "does not mean much.",
    },
    "caution.hasty": {
        "id": "Paling tidak separuh pertanyaan kamu jawab lebih cepat daripada waktu untuk membacanya. Urutan ini tidak banyak "
        "artinya; ulangi kuis saat kamu punya waktu.",
        "en": "You answered at least half of the questions faster than they can be read. This order does not mean much; take "
        "the quiz again when you have the time.",
    },
    "consistency.unchecked": {
        "id": "Jawaban sesedikit ini tidak bisa diperiksa apakah saling bertentangan.",
        "en": "So few answers cannot be checked for contradictions.",
    },
    "caution.one_label": {
        "id": "Kamu memilih jawaban yang sama berkali-kali berturut-turut. Kalau itu bukan pendapatmu yang sebenarnya, "
        "urutan ini tidak banyak artinya.",
        "en": "You picked the same answer many times in a row. If that is not what you really think, this order does not "
        "mean much.",
    },
    "tier.all": {
        "id": "Belum cukup terpisah: jawabanmu sejauh ini tidak membedakan peran-peran ini",
        "en": "Not told apart yet: your answers so far do not separate these roles",
    },
    "tier.best": {"id": "Paling cocok", "en": "The best match"},
    "tier.likely": {"id": "Paling mungkin, tetapi belum pasti", "en": "Most likely, but not surely"},
    "tier.first": {
        "id": "Teratas: {n} peran, terlalu dekat untuk diurutkan",
        "en": "At the top: {n} roles, too close to call",
    },
    "tier.next_one": {"id": "Berikutnya", "en": "Next"},
    "tier.next": {
        "id": "Berikutnya: {n} peran, terlalu dekat untuk diurutkan",
        "en": "Next: {n} roles, too close to call",
    },
    "tier.more": {
        "id": "… dan {n} peran lain di kelompok ini (tampilkan dengan --top)",
        "en": "… and {n} more in this group (show them with --top)",
    },
    "role.p_best": {
        "id": "peluang {p}% paling cocok di antara semua peran ini",
        "en": "chance of {p}% to fit best of all these roles",
    },
    "role.p_top3": {
        "id": "masuk tiga besar {p}%",
        "en": "of the top three {p}%",
    },
    "role.readiness": {
        "id": "kesiapan hari ini rata-rata {n}% per keterampilan",
        "en": "readiness today {n}%, averaged over its skills",
    },
    "role.interest": {
        "id": "minat lebih besar daripada {n} dari 100 orang",
        "en": "more interested than {n} of 100 people",
    },
    "why.for": {
        "id": "Jawaban yang lebih mendukung peran ini daripada peran rata-rata",
        "en": "Answers that speak for it more than for the average role",
    },
    "why.against": {
        "id": "Jawaban yang kurang mendukung peran ini dibanding peran rata-rata",
        "en": "Answers that speak for it less than for the average role",
    },
    "why.item": {"id": "{question} — jawabanmu: {answer}", "en": "{question} — you: {answer}"},
    "gaps.title": {
        "id": "Yang mungkin masih kurang, dan cara membangunnya",
        "en": "What may still be missing, and how to build it",
    },
    "gaps.not_asked": {
        "id": "butuh tingkat {need}; kemampuanmu di sini belum ditanyakan",
        "en": "level {need} needed; your ability in it was not asked about yet",
    },
    "gaps.item": {
        "id": "butuh tingkat {need}, kamu kira-kira {have}",
        "en": "level {need} needed, you are at about {have}",
    },
    "myths.held": {
        "id": "Yang kamu kira, dan yang sebenarnya",
        "en": "What you thought, and what is so",
    },
    "myths.you": {
        "id": "Kamu setuju: {myth}",
        "en": "You agreed: {myth}",
    },
    "myths.doubted": {"id": "Kamu tidak setuju, padahal benar:", "en": "You disagreed, but it is so:"},
    "myths.many": {"id": "Banyak yang mengira: {myth}", "en": "Many believe: {myth}"},
    "myths.really": {"id": "Kenyataannya: {reality}", "en": "In truth: {reality}"},
    "myths.really_like": {"id": "Seperti apa pekerjaan ini sebenarnya", "en": "What the job is really like"},
    "role.unsuited": {"id": "Mungkin bukan untukmu jika", "en": "Probably not for you if"},
    "role.unmet": {
        "id": "Syarat praktis yang kamu jawab tidak",
        "en": "Practical conditions you said no to",
    },
    "role.similar": {"id": "Bedanya dengan peran yang mirip", "en": "What sets it apart from similar roles"},
    "role.entry": {"id": "Jalan masuk", "en": "Ways in"},
    "role.first_steps": {"id": "Langkah pertama", "en": "First steps"},
    "role.explain": {
        "id": "Selengkapnya tentang pekerjaan ini: ecomfit explain {role}",
        "en": "All about this job: ecomfit explain {role}",
    },
    "preparation.1": {
        "id": "Persiapan (menurut data Amerika Serikat): hampir tidak perlu, cukup belajar beberapa hari sampai "
        "beberapa bulan sambil bekerja.",
        "en": "Preparation (by data from the United States): little or none, a few days to a few months on the job.",
    },
    "preparation.2": {
        "id": "Persiapan (menurut data Amerika Serikat): orang di pekerjaan ini biasanya lulusan sekolah menengah "
        "dan belajar sambil bekerja beberapa bulan sampai setahun.",
        "en": "Preparation (by data from the United States): people in it usually finished secondary school and "
        "learned on the job for some months to a year.",
    },
    "preparation.3": {
        "id": "Persiapan (menurut data Amerika Serikat): orang di pekerjaan ini biasanya punya pelatihan kejuruan, "
        "pengalaman kerja terkait, atau diploma.",
        "en": "Preparation (by data from the United States): people in it usually have vocational training, related "
        "work experience or a diploma.",
    },
    "preparation.4": {
        "id": "Persiapan (menurut data Amerika Serikat): orang di pekerjaan ini biasanya sarjana atau berpengalaman "
        "beberapa tahun.",
        "en": "Preparation (by data from the United States): people in it usually have a bachelor's degree or "
        "several years of experience.",
    },
    "preparation.5": {
        "id": "Persiapan (menurut data Amerika Serikat): orang di pekerjaan ini sering berpendidikan di atas "
        "sarjana atau berpengalaman panjang.",
        "en": "Preparation (by data from the United States): people in it often have more than a bachelor's degree, "
        "or long experience.",
    },
    # The report to keep: HTML and Markdown
    "report.taken": {"id": "Diisi pada {when}", "en": "Taken on {when}"},
    "moment.months": {
        "id": "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember",
        "en": "January February March April May June July August September October November December",
    },
    "moment.date": {"id": "{day} {month} {year}", "en": "{day} {month} {year}"},
    "moment.time": {"id": "{date} pukul {hour:02}.{minute:02}", "en": "{date} at {hour:02}:{minute:02}"},
    "page.for_whom": {"id": "Untuk", "en": "For"},
    "page.taken": {"id": "Diisi pada", "en": "Taken on"},
    "page.knowledge": {"id": "Basis pengetahuan", "en": "Knowledge base"},
    "page.answered": {"id": "Kuis", "en": "Quiz"},
    "page.caution": {"id": "Perhatian:", "en": "Caution:"},
    "page.ranking": {
        "id": "Peran, dari yang paling menonjol bagimu",
        "en": "Roles, from the one that stands out most",
    },
    "page.ranking_desc": {
        "id": "Tiap peran: titik menunjukkan kecocokan dari 0 sampai 100, batang menunjukkan rentang yang, kalau "
        "model kuis ini benar, memuat angka itu dengan peluang kira-kira 80%. Di angka 50 peran itu menonjol "
        "bagimu seperti bagi orang rata-rata yang diandaikan. Angkanya ada di tabel berikut.",
        "en": "For each role, the dot is the match from 0 to 100 and the bar is the range that, if this quiz's "
        "model holds, has it with a chance of about 80%. At 50 the role stands out for you as it does for the "
        "average person assumed. The table that follows has the numbers.",
    },
    "page.ranking_table": {"id": "Angka setiap peran", "en": "The numbers of each role"},
    "page.more": {
        "id": "… dan {n} peran lain di kelompok ini, tidak ditampilkan di sini",
        "en": "… and {n} more in this group, not shown here",
    },
    "page.role": {"id": "Peran", "en": "Role"},
    "page.match": {"id": "Kecocokan (rentang 80%)", "en": "Match (80% range)"},
    "page.p_best": {"id": "Peluang terbaik", "en": "Chance of being the best"},
    "page.p_top3": {"id": "Peluang tiga besar", "en": "Chance of the top three"},
    "page.interest": {"id": "Minat", "en": "Interest"},
    "page.readiness": {"id": "Kesiapan hari ini", "en": "Readiness today"},
    "page.columns": {
        "id": "Peluang terbaik: peluang bahwa tidak ada peran lain di sini yang lebih cocok. Minat: lebih besar "
        "daripada sekian dari 100 orang. Kesiapan: rata-rata, per keterampilan, peluang bahwa kemampuanmu "
        "sudah mencapai tingkat yang dibutuhkan; bukan peluang bahwa semuanya tercapai.",
        "en": "Chance of being the best: that no other role here fits better. Interest: greater than that of so "
        "many of 100 people. Readiness: the average, over the skills, of the chance that your ability reaches "
        "the level needed; not the chance that all do.",
    },
    "page.profile": {"id": "Kamu dan yang diminta peran teratas", "en": "You, and what the top roles ask for"},
    "page.profile_intro": {
        "id": "Skala 1–5; 3 adalah rata-rata yang diandaikan. Garis di sekitar tanda menunjukkan rentang 80%.",
        "en": "On a scale of 1–5, where 3 is the assumed average. The line around a mark is its 80% range.",
    },
    "page.profile_desc": {
        "id": "Tiap keterampilan: kemampuanmu, minatmu, dan tingkat yang dibutuhkan tiap peran. Angkanya ada di tabel berikut.",
        "en": "For each skill: your ability, your interest, and the level that each role needs. The table that follows has "
        "the numbers.",
    },
    "page.profile_table": {
        "id": "Angka setiap keterampilan: kamu, dan tingkat yang dibutuhkan tiap peran",
        "en": "The numbers of each skill: yours, and the level that each role needs",
    },
    "page.skill": {"id": "Keterampilan", "en": "Skill"},
    "page.your_ability": {"id": "Kemampuanmu", "en": "Your ability"},
    "page.your_interest": {"id": "Minatmu", "en": "Your interest"},
    "page.needed": {"id": "Dibutuhkan {role}", "en": "Needed by {role}"},
    "page.not_measured": {"id": "tidak diukur", "en": "not measured"},
    "page.effects": {"id": "Mengapa {role}", "en": "Why {role}"},
    "page.effects_intro": {
        "id": "Setiap jawaban menaikkan atau menurunkan nilai peran ini; kalau dijumlahkan, hasilnya tepat {total} "
        "satuan baku (0 adalah rata-rata yang diandaikan), yaitu kecocokan {match}.",
        "en": "Every answer raises or lowers the fit of this role; together they come to exactly {total} standard "
        "units (0 is the assumed average), which is a match of {match}.",
    },
    "page.effects_desc": {
        "id": "Jawaban dengan pengaruh terbesar di atas; tiap batang mulai di tempat batang sebelumnya berhenti. Jawaban "
        "selengkapnya ada di tabel berikut.",
        "en": "The answers that counted most are on top; each bar begins where the one before it ended. The table that "
        "follows has the answers in full.",
    },
    "page.effects_table": {"id": "Jawaban yang paling berpengaruh", "en": "The answers that counted most"},
    "page.question": {"id": "Pertanyaan", "en": "Question"},
    "page.effect": {"id": "Pengaruh", "en": "Effect"},
    "page.others": {"id": "{n} jawaban lainnya", "en": "{n} other answers"},
    "page.other": {"id": "1 jawaban lainnya", "en": "1 other answer"},
    "page.realism": {"id": "Bayanganmu tentang pekerjaan ini", "en": "Your picture of the job"},
    "page.realism_both": {"id": "Bayanganmu tentang kedua pekerjaan", "en": "Your picture of the two jobs"},
    "page.you": {"id": "jawabanmu:", "en": "you:"},
    "page.total": {"id": "Jumlah", "en": "Total"},
    "page.roles": {"id": "Peran teratas, satu per satu", "en": "The top roles, one by one"},
    "page.rather": {"id": "Mengapa yang ini, bukan yang itu", "en": "Why this rather than that"},
    "page.rather_intro": {
        "id": "Selisih nilai dua peran yang bertetangga, dalam satuan baku, dan jawaban yang paling menentukannya: "
        "+ condong ke peran pertama, − ke peran kedua.",
        "en": "The difference in fit of roles next to each other, in standard units, and the answers that made most "
        "of it: + leans to the first role, − to the second.",
    },
    "page.rather_more": {"id": "Pasangan lainnya ({n})", "en": "Every other pair ({n})"},
    "page.rather_title": {"id": "{one} dibanding {other}", "en": "{one} rather than {other}"},
    "page.close": {
        "id": "di kelompok yang sama",
        "en": "in the same group",
    },
    "page.apart": {
        "id": "di kelompok yang berbeda",
        "en": "in different groups",
    },
    "page.difference": {"id": "Selisih", "en": "Difference"},
    "page.made_by": {
        "id": "Dibuat dengan ecomfit, yang tidak mengirim apa pun ke mana pun.",
        "en": "Made by ecomfit, which sends nothing anywhere.",
    },
    "explain.requires_levels": {
        "id": "Penting: dari 1 sampai 5. Tingkat: yang dibutuhkan; 3 adalah rata-rata yang diandaikan.",
        "en": "Importance: from 1 to 5. Level: what is needed; 3 is the assumed average.",
    },
    "handbook.title": {"id": "Buku pegangan peran", "en": "Handbook of roles"},
    "handbook.contents": {"id": "Isi", "en": "Contents"},
    "handbook.count": {"id": "{roles} peran, {skills} keterampilan", "en": "{roles} roles, {skills} skills"},
    "handbook.skills": {"id": "Keterampilan dan cara membangunnya", "en": "Skills, and how to build them"},
    "handbook.glossary": {"id": "Istilah", "en": "Glossary"},
    "handbook.importance": {"id": "Penting", "en": "Importance"},
    "handbook.level": {"id": "Tingkat", "en": "Level"},
    "file.written": {"id": "Ditulis ke {file}", "en": "Written to {file}"},
    "error.own_source": {
        "id": "{option} {file}: jawabannya dibaca dari file itu, jadi akan hilang; pilih nama lain",
        "en": "{option} {file}: the answers are read from that file and would be lost; choose another name",
    },
    "error.cannot_write": {
        "id": "{file}: tidak bisa ditulis ({reason}); periksa folder dan izinnya, atau pilih nama lain",
        "en": "{file}: cannot be written ({reason}); check its folder and permissions, or choose another name",
    },
    "error.all_and_name": {
        "id": "--all menjelaskan semua peran; jangan sebutkan nama bersamanya",
        "en": "--all explains every role; name none beside it",
    },
    "error.no_name": {
        "id": "Sebutkan peran, keterampilan, atau istilah, atau pakai --all untuk semua peran",
        "en": "Name a role, a skill or a term, or use --all for every role",
    },
    "help.html": {
        "id": "Tulis sebagai halaman HTML untuk disimpan atau dicetak.",
        "en": "Write it as an HTML page to keep or to print.",
    },
    "help.markdown": {
        "id": "Tulis sebagai Markdown untuk catatan atau surel.",
        "en": "Write it as Markdown for notes or e-mail.",
    },
    "help.all": {"id": "Semua peran, sebagai buku pegangan.", "en": "Every role, as a handbook."},
}
