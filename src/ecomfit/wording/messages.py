"""Every message of the program, in Indonesian (addressing the reader as "kamu") and English, side by side."""

from __future__ import annotations

MESSAGES: dict[str, dict[str, str]] = {
    # The report of a result
    "report.title": {"id": "Hasil kuis karier ecomfit", "en": "Your ecomfit career quiz result"},
    "report.asked": {
        "id": "{asked} dari {questions} pertanyaan dijawab · tujuan: {goal}",
        "en": "{asked} of {questions} questions answered · goal: {goal}",
    },
    "report.how_to_read": {
        "id": "Angka berarti: lebih cocok daripada sekian dari 100 orang. Dalam kurung: rentang yang memuat angka sebenarnya "
        "dengan peluang 80%. Angka di samping jawaban adalah sumbangannya; jumlah semuanya membentuk kecocokan.",
        "en": "The number means: a closer match than so many of 100 people. In brackets: the range that holds the true "
        "number with a chance of 80%. The number beside an answer is what it adds; together they make the match.",
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
        "id": "Kuis berhenti karena pertanyaan yang tersisa hampir tidak akan mengubah saran ini.",
        "en": "The quiz stopped because the questions left would hardly change this advice.",
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
        "id": "Jawaban-jawabanmu lebih sering bertentangan daripada biasanya. Anggap urutan ini sementara, dan ulangi kuis "
        "saat kamu bisa membaca tiap pertanyaan dengan tenang.",
        "en": "Your answers contradict each other more than people's usually do. Take this order as provisional, and take "
        "the quiz again when you can read each question in peace.",
    },
    "caution.one_label": {
        "id": "Kamu memilih jawaban yang sama berkali-kali berturut-turut. Kalau itu bukan pendapatmu yang sebenarnya, "
        "urutan ini tidak banyak artinya.",
        "en": "You picked the same answer many times in a row. If that is not what you really think, this order does not "
        "mean much.",
    },
    "tier.all": {
        "id": "Belum bisa dibedakan: jawabanmu sejauh ini tidak memisahkan peran-peran ini",
        "en": "Cannot be told apart: your answers so far do not separate these roles",
    },
    "tier.first_one": {"id": "Paling cocok", "en": "The best match"},
    "tier.first": {
        "id": "Paling cocok: {n} peran, terlalu dekat untuk diurutkan",
        "en": "The best match: {n} roles, too close to call",
    },
    "tier.next_one": {"id": "Berikutnya", "en": "Next"},
    "tier.next": {
        "id": "Berikutnya: {n} peran, terlalu dekat untuk diurutkan",
        "en": "Next: {n} roles, too close to call",
    },
    "tier.more": {
        "id": "… dan {n} peran lain yang sama dekatnya (tampilkan dengan --top)",
        "en": "… and {n} more just as close (show them with --top)",
    },
    "role.p_best": {"id": "peluang benar-benar terbaik {p}%", "en": "chance of truly being the best {p}%"},
    "role.p_top3": {"id": "masuk tiga besar {p}%", "en": "of the top three {p}%"},
    "role.readiness": {"id": "kesiapan hari ini {n}%", "en": "readiness today {n}%"},
    "role.interest": {
        "id": "minat lebih besar daripada {n} dari 100 orang",
        "en": "more interested than {n} of 100 people",
    },
    "why.for": {
        "id": "Jawaban yang lebih mendukung peran ini daripada peran lain",
        "en": "Answers that speak for it more than for other roles",
    },
    "why.against": {
        "id": "Jawaban yang lebih mendukung peran lain",
        "en": "Answers that speak more for other roles",
    },
    "why.item": {"id": "{question} — jawabanmu: {answer}", "en": "{question} — you: {answer}"},
    "gaps.title": {
        "id": "Yang masih kurang, dan cara membangunnya",
        "en": "What is still missing, and how to build it",
    },
    "gaps.not_asked": {
        "id": "butuh tingkat {need}; kemampuanmu di sini belum ditanyakan",
        "en": "level {need} needed; your ability in it was not asked about yet",
    },
    "gaps.item": {
        "id": "butuh tingkat {need}, kamu kira-kira {have}",
        "en": "level {need} needed, you are at about {have}",
    },
    "myths.held": {"id": "Dugaanmu yang ternyata lain", "en": "What you expected, and what is so"},
    "myths.you": {"id": "Dugaanmu: {myth}", "en": "You expected: {myth}"},
    "myths.many": {"id": "Banyak yang mengira: {myth}", "en": "Many believe: {myth}"},
    "myths.really": {"id": "Kenyataannya: {reality}", "en": "In truth: {reality}"},
    "myths.really_like": {"id": "Seperti apa pekerjaan ini sebenarnya", "en": "What the job is really like"},
    "role.unsuited": {"id": "Mungkin bukan untukmu jika", "en": "Probably not for you if"},
    "role.unmet": {"id": "Syarat yang belum kamu penuhi", "en": "What you do not have yet"},
    "role.similar": {"id": "Bedanya dengan peran yang mirip", "en": "What sets it apart from similar roles"},
    "role.entry": {"id": "Jalan masuk", "en": "Ways in"},
    "role.first_steps": {"id": "Langkah pertama", "en": "First steps"},
    "role.explain": {
        "id": "Selengkapnya tentang pekerjaan ini: ecomfit explain {role}",
        "en": "All about this job: ecomfit explain {role}",
    },
    "preparation.1": {
        "id": "Persiapan: hampir tidak perlu, cukup belajar beberapa hari sampai beberapa bulan sambil bekerja.",
        "en": "Preparation: little or none, a few days to a few months on the job.",
    },
    "preparation.2": {
        "id": "Persiapan: orang di pekerjaan ini biasanya lulusan sekolah menengah dan belajar sambil bekerja beberapa bulan "
        "sampai setahun.",
        "en": "Preparation: people in it usually finished secondary school and learned on the job for some months to a year.",
    },
    "preparation.3": {
        "id": "Persiapan: orang di pekerjaan ini biasanya punya pelatihan kejuruan, pengalaman kerja terkait, atau diploma.",
        "en": "Preparation: people in it usually have vocational training, related work experience or a diploma.",
    },
    "preparation.4": {
        "id": "Persiapan: orang di pekerjaan ini biasanya sarjana atau berpengalaman beberapa tahun; portofolio bisa membuka jalan.",
        "en": "Preparation: people in it usually have a bachelor's degree or several years of experience; a portfolio can "
        "open doors.",
    },
    "preparation.5": {
        "id": "Persiapan: orang di pekerjaan ini sering berpendidikan di atas sarjana atau berpengalaman panjang.",
        "en": "Preparation: people in it often have more than a bachelor's degree, or long experience.",
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
    "page.ranking": {"id": "Peran yang cocok untukmu", "en": "Roles that suit you"},
    "page.ranking_desc": {
        "id": "Tiap peran: titik menunjukkan kecocokan dari 0 sampai 100, batang menunjukkan rentang yang memuat angka "
        "sebenarnya dengan peluang 80%. 50 berarti sama cocoknya dengan orang kebanyakan. Angkanya ada di tabel berikut.",
        "en": "For each role, the dot is the match from 0 to 100 and the bar is the range that holds the true number with a "
        "chance of 80%. 50 is as close a match as most people. The table that follows has the numbers.",
    },
    "page.ranking_table": {"id": "Angka setiap peran", "en": "The numbers of each role"},
    "page.more": {
        "id": "… dan {n} peran lain yang sama dekatnya, tidak ditampilkan di sini",
        "en": "… and {n} more just as close, not shown here",
    },
    "page.role": {"id": "Peran", "en": "Role"},
    "page.match": {"id": "Kecocokan (rentang 80%)", "en": "Match (80% range)"},
    "page.p_best": {"id": "Peluang terbaik", "en": "Chance of being the best"},
    "page.p_top3": {"id": "Peluang tiga besar", "en": "Chance of the top three"},
    "page.interest": {"id": "Minat", "en": "Interest"},
    "page.readiness": {"id": "Kesiapan hari ini", "en": "Readiness today"},
    "page.columns": {
        "id": "Peluang terbaik: peluang bahwa tidak ada peran lain yang lebih cocok. Minat: lebih besar daripada sekian dari "
        "100 orang. Kesiapan: peluang rata-rata bahwa kemampuanmu sudah mencapai tingkat yang dibutuhkan.",
        "en": "Chance of being the best: that no other role fits better. Interest: greater than that of so many of 100 "
        "people. Readiness: the average chance that your ability already reaches the level needed.",
    },
    "page.profile": {"id": "Kamu dan yang diminta peran teratas", "en": "You, and what the top roles ask for"},
    "page.profile_intro": {
        "id": "Skala 1–5; 3 berarti setara orang kebanyakan. Garis di sekitar tanda menunjukkan rentang 80%.",
        "en": "On a scale of 1–5, where 3 is what most people have. The line around a mark is its 80% range.",
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
        "id": "Setiap jawaban menambah atau mengurangi kecocokan; kalau dijumlahkan, hasilnya tepat {total} satuan baku "
        "(0 berarti orang kebanyakan), atau kecocokan {match}.",
        "en": "Every answer adds to the match or takes from it; together they come to exactly {total} standard units (0 is "
        "what most people have), which is a match of {match}.",
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
        "id": "Selisih kecocokan dua peran yang bertetangga, dalam satuan baku, dan jawaban yang paling menentukannya: + condong "
        "ke peran pertama, − ke peran kedua.",
        "en": "The difference in match of roles next to each other, in standard units, and the answers that made most of it: "
        "+ leans to the first role, − to the second.",
    },
    "page.rather_title": {"id": "{one} dibanding {other}", "en": "{one} rather than {other}"},
    "page.close": {"id": "terlalu dekat untuk diurutkan", "en": "too close to call"},
    "page.apart": {"id": "berbeda jelas", "en": "clearly apart"},
    "page.difference": {"id": "Selisih", "en": "Difference"},
    "page.made_by": {
        "id": "Dibuat dengan ecomfit di komputer ini; tidak ada yang dikirim ke mana pun.",
        "en": "Made by ecomfit on this computer; nothing was sent anywhere.",
    },
    "explain.requires_levels": {
        "id": "Penting: dari 1 sampai 5. Tingkat: yang dibutuhkan; 3 berarti setara orang kebanyakan.",
        "en": "Importance: from 1 to 5. Level: what is needed; 3 is what most people have.",
    },
    "handbook.title": {"id": "Buku pegangan peran", "en": "Handbook of roles"},
    "handbook.contents": {"id": "Isi", "en": "Contents"},
    "handbook.count": {"id": "{roles} peran, {skills} keterampilan", "en": "{roles} roles, {skills} skills"},
    "handbook.skills": {"id": "Keterampilan dan cara membangunnya", "en": "Skills, and how to build them"},
    "handbook.glossary": {"id": "Istilah", "en": "Glossary"},
    "handbook.importance": {"id": "Penting", "en": "Importance"},
    "handbook.level": {"id": "Tingkat", "en": "Level"},
    "file.written": {"id": "Ditulis ke {file}", "en": "Written to {file}"},
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
    # Explaining
    "explain.aliases": {"id": "Disebut juga: {names}", "en": "Also called: {names}"},
    "explain.tasks": {"id": "Yang dikerjakan", "en": "What one does"},
    "explain.requires": {"id": "Keterampilan yang dibutuhkan", "en": "Skills required"},
    "explain.requires_legend": {
        "id": "Batang: seberapa penting. Angka: tingkat yang dibutuhkan; 3 berarti setara orang kebanyakan.",
        "en": "Bar: how important. Number: the level needed; 3 is what most people have.",
    },
    "explain.misconceptions": {"id": "Salah kaprah", "en": "Misconceptions"},
    "explain.conditions": {"id": "Syarat praktis", "en": "Practical conditions"},
    "explain.sources": {"id": "Sumber: {sources}", "en": "Sources: {sources}"},
    "explain.grow": {"id": "Cara membangunnya", "en": "How to build it"},
    "explain.required_by": {"id": "Peran yang membutuhkannya", "en": "Roles that require it"},
    "explain.near": {
        "id": "Belum jelas yang dimaksud dengan “{query}”. Mungkin:",
        "en": "It is not clear what “{query}” means. Perhaps:",
    },
    "explain.unknown": {
        "id": "Tidak ada peran, keterampilan, atau istilah yang mirip “{query}”. Lihat semua peran dengan: ecomfit roles",
        "en": "No role, skill or term is like “{query}”. See all roles with: ecomfit roles",
    },
    "kind.role": {"id": "peran", "en": "role"},
    "kind.skill": {"id": "keterampilan", "en": "skill"},
    "kind.term": {"id": "istilah", "en": "term"},
    # Comparing
    "compare.difference": {"id": "Yang membedakan keduanya", "en": "What sets them apart"},
    "compare.skills": {"id": "Keterampilan, dari yang paling berbeda", "en": "Skills, those that differ most first"},
    "compare.legend": {
        "id": "Batang: seberapa penting. Angka: tingkat yang dibutuhkan. Kosong: tidak termasuk yang dibutuhkan.",
        "en": "Bar: how important. Number: the level needed. Blank: not among what is needed.",
    },
    "help.compare": {
        "id": "Bandingkan dua peran berdampingan.\n\nContoh:  ecomfit compare seo ppc",
        "en": "Put two roles side by side.\n\nExample:  ecomfit compare seo ppc",
    },
    "help.compare_role": {"id": "Nama peran, ejaan bebas.", "en": "A role's name; spelling need not be exact."},
    "change.title": {"id": "Yang berubah dari {before} ke {after}", "en": "What changed from {before} to {after}"},
    "change.goal": {"id": "Tujuan: dulu {before}, sekarang {after}.", "en": "Goal: {before} then, {after} now."},
    "change.answers": {
        "id": "{both} pertanyaan dijawab di kedua sesi, {changed} di antaranya dengan jawaban lain.",
        "en": "{both} questions were answered in both sittings, {changed} of them differently.",
    },
    "change.role": {
        "id": "{name}: peringkat {old_rank} → {rank}, kecocokan {old} → {new}",
        "en": "{name}: rank {old_rank} → {rank}, match {old} → {new}",
    },
    "change.because": {
        "id": "{question} — dulu: {before}; sekarang: {after}",
        "en": "{question} — then: {before}; now: {after}",
    },
    "change.not_asked": {"id": "tidak dijawab", "en": "not answered"},
    "change.caution": {
        "id": "Perubahan kecil wajar: tiap sesi menanyakan hal yang sebagian berbeda. Perhatikan yang jauh bergeser.",
        "en": "Small changes are normal: each sitting asks partly other things. Mind what has moved far.",
    },
    "change.two": {
        "id": "Sebutkan dua ID sesi, yang lama lalu yang baru, atau jangan sebutkan apa pun untuk dua sesi terakhir",
        "en": "Name two ids of sittings, the old one and the new one, or none for the last two",
    },
    "change.too_few": {
        "id": "Belum ada dua sesi yang selesai untuk dibandingkan (lihat: ecomfit history)",
        "en": "There are no two finished sittings to compare yet (see: ecomfit history)",
    },
    "help.history_compare": {
        "id": "Tunjukkan yang berubah di antara dua sesi, dan jawaban mana yang mengubahnya.",
        "en": "Show what changed between two sittings, and which answers changed it.",
    },
    "help.history_pair": {
        "id": "Dua ID sesi; bawaan: dua yang terakhir.",
        "en": "Ids of two sittings; default: the last two.",
    },
    # Knowledge bases
    "kb.fine": {"id": "Basis pengetahuan ini siap dipakai.", "en": "This knowledge base is ready to use."},
    "kb.problems": {"id": "{n} masalah ditemukan", "en": "{n} problems found"},
    "kb.one_problem": {"id": "1 masalah ditemukan", "en": "1 problem found"},
    "kb.directory": {"id": "Folder", "en": "Directory"},
    "kb.languages": {"id": "Bahasa", "en": "Languages"},
    "kb.any_language": {"id": "teks biasa", "en": "plain texts"},
    "kb.roles": {"id": "Peran", "en": "Roles"},
    "kb.skills": {"id": "Keterampilan", "en": "Skills"},
    "kb.questions": {"id": "Pertanyaan", "en": "Questions"},
    "kb.questions_of": {
        "id": "{total}: {interest} minat, {ability} kemampuan; {situations} situasi, {reversed} terbalik",
        "en": "{total}: {interest} interest, {ability} ability; {situations} situations, {reversed} reversed",
    },
    "kb.misconceptions": {"id": "Salah kaprah", "en": "Misconceptions"},
    "kb.conditions": {"id": "Syarat praktis", "en": "Conditions"},
    "kb.glossary": {"id": "Istilah", "en": "Glossary terms"},
    "kb.hash": {"id": "Sidik data", "en": "Hash"},
    "kb.unmeasured": {
        "id": "Perhatian: tidak ada pertanyaan yang mengukur {skills}; keterampilan itu tidak ikut dinilai.",
        "en": "Note: no question measures {skills}; these skills take no part in any score.",
    },
    # Errors
    "error.prefix": {"id": "Kesalahan", "en": "Error"},
    "error.no_terminal": {
        "id": "Kuis ini bertanya di terminal, tetapi di sini tidak ada terminal. Berikan jawaban dalam berkas: "
        "ecomfit quiz --answers FILE (atau - untuk masukan standar)",
        "en": "The quiz asks its questions on a terminal, and there is none here. Give the answers in a file: "
        "ecomfit quiz --answers FILE (or - for standard input)",
    },
    "error.no_file": {
        "id": "{file}: tidak bisa dibaca ({reason}); periksa nama dan izinnya",
        "en": "{file}: cannot be read ({reason}); check its name and permissions",
    },
    "error.system": {"id": "sistem menolak: {reason}", "en": "the system refused: {reason}"},
    "error.bug": {
        "id": "Ini kesalahan di dalam ecomfit, bukan salahmu: {error}\nJalankan lagi dengan ECOMFIT_DEBUG=1 untuk rinciannya, "
        "lalu laporkan kepada pengelola proyek beserta perintah yang kamu pakai dan keluaran `ecomfit --version`.",
        "en": "This is a bug in ecomfit, not a mistake of yours: {error}\nRun it again with ECOMFIT_DEBUG=1 for the details, "
        "and report it to the project's maintainers with the command you used and what `ecomfit --version` prints.",
    },
    "error.lang": {
        "id": "Bahasa “{lang}” tidak ada dalam basis pengetahuan ini; yang ada: {languages}",
        "en": "The language “{lang}” is not in this knowledge base; it has: {languages}",
    },
    "error.exclusive": {
        "id": "{first} dan {second} tidak bisa dipakai bersamaan",
        "en": "{first} and {second} cannot be used together",
    },
    # The sitting
    "opening.title": {
        "id": "ecomfit: kuis karier e-commerce yang jujur",
        "en": "ecomfit: an honest career quiz for e-commerce",
    },
    "opening.length": {
        "id": "Paling banyak {n} pertanyaan, kira-kira {minutes} menit. Kuis berhenti sendiri kalau jawabannya sudah mantap.",
        "en": "At most {n} questions, about {minutes} min. The quiz stops by itself once the answer has settled.",
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
        "id": "Jawab apa adanya; tidak ada jawaban yang benar atau salah. Kamu bisa kembali, melewati, atau berhenti kapan saja.",
        "en": "Answer as you are; nothing is right or wrong. You can go back, skip or stop at any time.",
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
    "settled.fairly": {"id": "cukup mantap", "en": "fairly settled"},
    "settled.very": {"id": "mantap", "en": "settled"},
    "facet.interest": {"id": "minatmu", "en": "what you enjoy"},
    "facet.ability": {"id": "kemampuanmu", "en": "what you can do"},
    "why.measures": {
        "id": "Pertanyaan ini tentang {facet} dalam: {skills}.",
        "en": "This asks about {facet} in: {skills}.",
    },
    "why.tells_apart": {
        "id": "Ditanyakan sekarang karena jawabanmu paling membantu membedakan {one} dan {other}. Jawab menurut perasaanmu "
        "sendiri; kalau tidak yakin, lewati saja.",
        "en": "It is asked now because your answer helps most in telling {one} and {other} apart. Answer for yourself; if you "
        "are not sure, skip it.",
    },
    "expectation.heading": {
        "id": "Seperti apa pekerjaan ini? {number} dari {count} · {role}",
        "en": "What is the job like? {number} of {count} · {role}",
    },
    "expectation.answer_1": {"id": "Setuju", "en": "Agree"},
    "expectation.answer_2": {"id": "Tidak yakin", "en": "Not sure"},
    "expectation.answer_3": {"id": "Tidak setuju", "en": "Disagree"},
    "expectation.help": {
        "id": "Sebagian pernyataan ini benar dan sebagian salah kaprah. Jawabanmu menunjukkan seberapa nyata bayanganmu "
        "tentang pekerjaan itu; laporan menjelaskan yang sebenarnya.",
        "en": "Some of these statements are true and some are misconceptions. Your answers show how real your picture of the "
        "job is; the report tells you what is so.",
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
    "short.one": {"id": "Singkatnya: paling cocok {role}.", "en": "In short: {role} is the best match."},
    "short.few": {
        "id": "Singkatnya: paling cocok {roles}, terlalu dekat untuk diurutkan.",
        "en": "In short: the best matches are {roles}, too close to call.",
    },
    "short.many": {
        "id": "Singkatnya: {n} peran masih terlalu dekat untuk dibedakan, di antaranya {roles}.",
        "en": "In short: {n} roles are still too close to tell apart, among them {roles}.",
    },
    "saved.next": {
        "id": "Berikutnya: baca semua tentang satu peran, atau jawab semua pertanyaan:\n  ecomfit explain {role}\n"
        "  ecomfit quiz --full",
        "en": "Next: read all about a role, or answer every question:\n  ecomfit explain {role}\n  ecomfit quiz --full",
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
        "id": "Tidak bisa menghapus ({reason}); periksa izin folder datanya",
        "en": "Cannot delete ({reason}); check the permissions of the data directory",
    },
    "history.deleted": {"id": "Sesi yang dihapus: {n}.", "en": "Sittings deleted: {n}."},
    "history.id": {"id": "ID", "en": "ID"},
    "history.started": {"id": "Mulai", "en": "Begun"},
    "history.goal": {"id": "Tujuan", "en": "Goal"},
    "history.answers": {"id": "Jawaban", "en": "Answers"},
    "history.top": {"id": "Peran teratas", "en": "First role"},
    "history.unfinished": {"id": "(belum selesai)", "en": "(unfinished)"},
    # Help
    "help.app": {
        "id": "Kuis karier e-commerce yang jujur: peran mana yang cocok untukmu, mengapa, dan seberapa yakin.\n\n"
        "\b\nContoh:\n  ecomfit quiz\n  ecomfit explain kurir\n  ecomfit compare seo ppc\n"
        "  ecomfit quiz --answers jawaban.yaml --json",
        "en": "An honest career quiz for e-commerce: which roles suit you, why, and how surely.\n\n"
        "\b\nExamples:\n  ecomfit quiz\n  ecomfit explain courier\n  ecomfit compare seo ppc\n"
        "  ecomfit quiz --answers answers.yaml --json",
    },
    "help.version": {"id": "Tampilkan versi.", "en": "Print the version."},
    "help.quiz": {
        "id": "Ikuti kuisnya dan lihat peran yang cocok untukmu.\n\n\b\nContoh:\n  ecomfit quiz --goal grow\n"
        "  ecomfit quiz --resume\n  ecomfit quiz --answers jawaban.yaml --json",
        "en": "Take the quiz and see which roles suit you.\n\n\b\nExamples:\n  ecomfit quiz --goal grow\n"
        "  ecomfit quiz --resume\n  ecomfit quiz --answers answers.yaml --json",
    },
    "help.explain": {
        "id": "Jelaskan sebuah peran, keterampilan, atau istilah.\n\n\b\nContoh:\n  ecomfit explain kurir\n"
        "  ecomfit explain analisis data\n  ecomfit explain B2C",
        "en": "Explain a role, a skill or a term.\n\n\b\nExamples:\n  ecomfit explain courier\n"
        "  ecomfit explain data analysis\n  ecomfit explain B2C",
    },
    "help.explain_name": {
        "id": "Nama dalam bahasa apa pun; ejaan dan huruf besar tidak harus tepat.",
        "en": "A name in either language; spelling and case need not be exact.",
    },
    "help.history": {
        "id": "Tampilkan sesi yang tersimpan di komputer ini.",
        "en": "List the sittings kept on this computer.",
    },
    "help.history_delete": {"id": "Hapus sesi tersimpan.", "en": "Delete saved sittings."},
    "help.history_ids": {"id": "ID sesi.", "en": "Ids of sittings."},
    "help.history_all": {"id": "Hapus semuanya.", "en": "Delete every one."},
    "help.report": {
        "id": "Tampilkan lagi hasil sesi tersimpan, yang terbaru kalau tanpa ID.",
        "en": "Show the result of a saved sitting again, of the newest one without an ID.",
    },
    "help.report_id": {"id": "ID sesi (lihat: ecomfit history).", "en": "The id of a sitting (see: ecomfit history)."},
    "help.roles": {"id": "Tampilkan semua peran.", "en": "List every role."},
    "help.kb_group": {"id": "Untuk penulis basis pengetahuan.", "en": "For authors of knowledge bases."},
    "help.kb_check": {
        "id": "Periksa basis pengetahuan dan tampilkan setiap masalah beserta barisnya.",
        "en": "Check a knowledge base and print every problem with its line.",
    },
    "help.kb_schema": {
        "id": "Tampilkan JSON Schema suatu keluaran, atau nama-namanya.",
        "en": "Print the JSON Schema of an output, or their names.",
    },
    "help.kb_schema_name": {
        "id": "Nama, misalnya result; tanpa nama, daftarnya.",
        "en": "A name such as result; without one, the list of them.",
    },
    "help.kb_dir": {
        "id": "Folder berisi roles.yaml dan questions.yaml (bawaan: yang terpasang).",
        "en": "The directory of roles.yaml and questions.yaml (default: the one that ships).",
    },
    "help.kb": {
        "id": "Folder basis pengetahuan lain (atau ECOMFIT_KB).",
        "en": "The directory of another knowledge base (or ECOMFIT_KB).",
    },
    "help.lang": {"id": "Bahasa (atau ECOMFIT_LANG).", "en": "The language (or ECOMFIT_LANG)."},
    "help.json": {"id": "Keluaran JSON untuk skrip.", "en": "JSON for scripts."},
    "help.goal": {
        "id": "now: bekerja secepatnya, kemampuan lebih dihitung; grow: arah berkembang, minat lebih dihitung.",
        "en": "now: a job soon, ability counts more; grow: a direction, interest counts more.",
    },
    "help.full": {"id": "Tanyakan semua pertanyaan.", "en": "Ask every question."},
    "help.max_questions": {
        "id": "Tanyakan paling banyak N pertanyaan (bawaan: 30).",
        "en": "Ask at most N questions (default: 30).",
    },
    "help.answers": {
        "id": "Ambil jawaban dari berkas JSON atau YAML, - untuk masukan standar; tidak bertanya apa pun.",
        "en": "Take the answers from a JSON or YAML file, - for standard input; asks nothing.",
    },
    "help.label": {
        "id": "Untuk siapa hasil ini; muncul di laporan.",
        "en": "For whom the result is; shown on the report.",
    },
    "help.top": {"id": "Tampilkan paling banyak N peran (bawaan: 7).", "en": "Show at most N roles (default: 7)."},
    # Measuring a knowledge base: kb evaluate, kb audit
    "help.kb_evaluate": {
        "id": "Ukur kuis adaptif dengan jawaban nyata: seberapa sering sarannya sama dengan saran dari semua jawaban.\n\n"
        "Contoh:  ecomfit kb evaluate jawaban.csv --kb basisku",
        "en": "Measure the adaptive quiz on real answers: how often its advice is that of all the answers.\n\n"
        "Example:  ecomfit kb evaluate responses.csv --kb my-kb",
    },
    "help.kb_audit": {
        "id": "Periksa basis pengetahuan dengan orang simulasi: siapa yang ditemukan, tertukar, atau tidak pernah muncul.\n\n"
        "Contoh:  ecomfit kb audit --kb basisku",
        "en": "Examine a knowledge base with simulated people: whom it finds, confuses or never names.\n\n"
        "Example:  ecomfit kb audit --kb my-kb",
    },
    "help.responses": {
        "id": "CSV dengan kolom `respondent` dan satu kolom per pertanyaan, kosong kalau tidak dijawab; - untuk masukan "
        "standar.",
        "en": "CSV with a `respondent` column and one column per question, empty where unanswered; - for standard input.",
    },
    "help.seed_random": {
        "id": "Benih untuk urutan acak (bawaan: 0).",
        "en": "Seed of the random order (default: 0).",
    },
    "help.seed_people": {
        "id": "Benih untuk orang simulasi (bawaan: 0).",
        "en": "Seed of the simulated people (default: 0).",
    },
    "help.people": {
        "id": "Banyaknya orang yang disimulasikan (bawaan: 2000); makin banyak makin teliti dan makin lama.",
        "en": "How many people to simulate (default: 2000); more are more exact and take longer.",
    },
    "error.nobody_answered": {
        "id": "{file}: tidak ada responden yang menjawab satu pertanyaan pun; isi paling tidak satu baris",
        "en": "{file}: no respondent answered any question; fill in at least one row",
    },
    "order.adaptive": {"id": "adaptif", "en": "adaptive"},
    "order.rotation": {"id": "bergilir", "en": "rotation"},
    "order.random": {"id": "acak", "en": "random"},
    "evaluation.progress": {"id": "Memutar ulang jawaban", "en": "Replaying answers"},
    "evaluation.title": {
        "id": "{n} responden, {questions} pertanyaan: saran setelah sekian pertanyaan dibandingkan dengan saran dari semua "
        "jawaban mereka",
        "en": "{n} respondents, {questions} questions: the advice after so many questions against that of all their "
        "answers",
    },
    "evaluation.left_out": {
        "id": "{n} responden tidak menjawab apa pun dan tidak dihitung.",
        "en": "{n} respondents answered nothing and are left out.",
    },
    "evaluation.asked": {"id": "ditanya", "en": "asked"},
    "evaluation.agreement": {
        "id": "Peran pertama sama dengan hasil semua jawaban",
        "en": "First role is that of all the answers",
    },
    "evaluation.agreement_raw": {
        "id": "Peran pertama sama dengan jumlah jawaban mentah (seri dihitung sama)",
        "en": "First role is that of the plain sums of answers (any that tie)",
    },
    "evaluation.top3": {
        "id": "Peran pertama dari semua jawaban masuk tiga besar",
        "en": "First role of all the answers is in the top three",
    },
    "evaluation.coverage": {
        "id": "Jawaban yang belum ditanyakan jatuh dalam rentang perkiraan 80%",
        "en": "Answers not asked yet that fall within their 80% predictive interval",
    },
    "evaluation.regret": {
        "id": "Rata-rata kecocokan yang hilang (satuan baku)",
        "en": "Mean fit lost (standard units)",
    },
    "evaluation.stopping": {"id": "Di mana kuis berhenti sendiri", "en": "Where the quiz stops by itself"},
    "evaluation.mean": {
        "id": "pertanyaan rata-rata (paling sedikit {least}, paling banyak {most})",
        "en": "questions on average (at least {least}, at most {most})",
    },
    "evaluation.percentiles": {
        "id": "pertanyaan pada persentil 10, 50, dan 90",
        "en": "questions at the 10th, 50th and 90th percentile",
    },
    "evaluation.settled": {"id": "orang berhenti karena sudah mantap", "en": "people stopped because it had settled"},
    "evaluation.limit": {"id": "orang sampai di batas", "en": "people reached the limit"},
    "evaluation.complete": {"id": "orang menjawab semuanya", "en": "people had no more to be asked"},
    "audit.progress": {"id": "Mensimulasikan orang", "en": "Simulating people"},
    "audit.title": {
        "id": "Orang simulasi: {people} orang umum dan {incumbents} orang yang pas untuk tiap peran",
        "en": "Simulated people: {people} in general, and {incumbents} incumbents of each role",
    },
    "audit.findings": {"id": "Yang perlu diperhatikan", "en": "Worth a look"},
    "audit.no_findings": {"id": "Tidak ada yang perlu diperhatikan.", "en": "Nothing calls for a look."},
    "audit.all": {"id": "Semua peran", "en": "Over all roles"},
    "audit.all_first": {
        "id": "orang umum mendapat suatu peran di urutan pertama (peran paling jarang sampai paling sering)",
        "en": "of people in general get a role first (the rarest role to the commonest)",
    },
    "audit.all_shifted": {
        "id": "hal yang sama kalau rata-rata tiap keterampilan meleset 0,4, rata-rata dari banyak pergeseran",
        "en": "the same when every skill's mean is off by .4, averaged over many shifts",
    },
    "audit.all_extremes": {
        "id": "hal yang sama dalam satu pergeseran yang paling ekstrem",
        "en": "the same in the most extreme single shifts",
    },
    "audit.all_found": {
        "id": "orang dengan kecocokan sebenarnya {fit} menemukan perannya di tiga besar (peran terburuk {worst})",
        "en": "of people whose true fit is {fit} find their role in the top three (worst role {worst})",
    },
    "audit.all_found_quiz": {
        "id": "hal yang sama untuk kecocokan 2,5 di akhir kuis adaptif",
        "en": "the same for a fit of 2.5 where the adaptive quiz stops",
    },
    "audit.roles": {"id": "Tiap peran", "en": "Role by role"},
    "audit.legend": {
        "id": "Semua pertanyaan diajukan, kecuali pada baris kuis adaptif ({adaptive_incumbents} orang per peran). Kecocokan "
        "sejati 1,5, 2 dan 2,5: lebih cocok daripada 93, 98 dan 99 dari 100 orang.",
        "en": "Every question is asked but for the line of the adaptive quiz ({adaptive_incumbents} people a role). True fits "
        "of 1.5, 2 and 2.5: a closer match than 93, 98 and 99 of 100 people.",
    },
    "audit.first": {"id": "orang umum mendapatkannya di urutan pertama", "en": "of people in general get it first"},
    "audit.first_shifted": {
        "id": "kalau rata-rata keterampilan meleset 0,4 ({least}–{most} untuk satu pergeseran)",
        "en": "when skills' means are off by .4 ({least}–{most} in any one shift)",
    },
    "audit.found": {
        "id": "orang dengan kecocokan sejati {fit} mendapatkannya di tiga besar",
        "en": "of people whose true fit is {fit} get it in their top three",
    },
    "audit.found_quiz": {
        "id": "yang sama untuk kecocokan 2,5 saat kuis adaptif berhenti",
        "en": "the same for a fit of 2.5 where the adaptive quiz stops",
    },
    "audit.rival": {
        "id": "mendapatkan {role} di urutan pertama (korelasi {r})",
        "en": "of them get {role} first (correlation {r})",
    },
    "audit.regret": {
        "id": "Kecocokan sejati yang hilang karena lebih sedikit bertanya",
        "en": "True fit lost by asking less",
    },
    "audit.regret_legend": {
        "id": "Kecocokan sejati peran terbaik dikurangi peran yang disarankan, rata-rata {n} orang umum, satuan baku; ± galat "
        "baku.",
        "en": "True fit of the best role less that of the one advised, mean of {n} people in general, standard units; ± is the "
        "standard error.",
    },
    "audit.order": {"id": "cara bertanya", "en": "way of asking"},
    "audit.lost": {"id": "hilang", "en": "lost"},
    "audit.adaptive": {
        "id": "adaptif, berhenti sendiri ({n} rata-rata)",
        "en": "adaptive, at its own stop ({n} on average)",
    },
    "audit.rotation": {"id": "bergilir, {n} pertanyaan", "en": "plain rotation, {n} questions"},
    "audit.everything": {"id": "semua pertanyaan", "en": "every question"},
    "audit.quiz": {
        "id": "Kuis adaptif mantap sebelum batasnya untuk {settled} orang, dan menempatkan peran yang benar di tiga besar untuk "
        "{found} orang dengan kecocokan sejati 2,5.",
        "en": "The adaptive quiz settles before its limit for {settled} of people, and has the right role in the top three of "
        "{found} of those whose true fit is 2.5.",
    },
    "finding.no_contrast": {
        "id": "{name} meminta persis yang diminta peran rata-rata (atau yang tidak diukur): kecocokannya selalu 0.",
        "en": "{name} asks just what the average role asks (or what nothing measures): its fit is always 0.",
    },
    "finding.never_first": {"id": "{name} tidak pernah di urutan pertama.", "en": "{name} never comes first."},
    "finding.often_first": {
        "id": "{name} di urutan pertama untuk {percent} orang, lebih dari tiga kali bagian yang rata.",
        "en": "{name} comes first for {percent} of people, over three times its even share.",
    },
    "finding.never_first_shifted": {
        "id": "{name} tidak pernah di urutan pertama kalau rata-rata keterampilan meleset 0,4.",
        "en": "{name} never comes first when skills' means are off by .4.",
    },
    "finding.often_first_shifted": {
        "id": "{name} di urutan pertama untuk {percent} orang kalau rata-rata keterampilan meleset 0,4.",
        "en": "{name} comes first for {percent} of people when skills' means are off by .4.",
    },
    "finding.alike": {
        "id": "{name} dan {other} meminta hampir hal yang sama (korelasi {number}): tidak ada pertanyaan yang membedakannya.",
        "en": "{name} and {other} ask for almost the same (correlation {number}): no question tells them apart.",
    },
    "finding.seldom_found": {
        "id": "{name} masuk tiga besar hanya untuk {percent} orang yang sangat cocok, walau semua pertanyaan diajukan.",
        "en": "{name} is in the top three of only {percent} of those it suits very well, with every question asked.",
    },
    "finding.never_asked": {
        "id": "Tidak pernah diajukan kuis adaptif kepada siapa pun: {names}",
        "en": "Never asked by the adaptive quiz, of anyone: {names}",
    },
    "finding.few_questions_interest": {
        "id": "Banyaknya pertanyaan tentang minat pada {name}: {count}. Paling sedikit harus dua.",
        "en": "Number of questions about interest in {name}: {count}. There should be two at least.",
    },
    "finding.few_questions_ability": {
        "id": "Banyaknya pertanyaan tentang kemampuan {name}: {count}. Paling sedikit harus dua.",
        "en": "Number of questions about ability in {name}: {count}. There should be two at least.",
    },
    "finding.no_better_than_rotation": {
        "id": "Kuis adaptif kehilangan {number} lebih banyak daripada bertanya bergilir 45 pertanyaan.",
        "en": "The adaptive quiz loses {number} more than asking 45 questions in plain rotation.",
    },
}
