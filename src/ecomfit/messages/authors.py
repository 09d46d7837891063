"""What is said to authors of knowledge bases."""

from __future__ import annotations

MESSAGES: dict[str, dict[str, str]] = {
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
        "id": "Benih untuk urutan acak.",
        "en": "Seed of the random order.",
    },
    "help.seed_people": {
        "id": "Benih untuk orang simulasi.",
        "en": "Seed of the simulated people.",
    },
    "help.people": {
        "id": "Banyaknya orang yang disimulasikan; makin banyak makin teliti dan makin lama.",
        "en": "How many people to simulate; more are more exact and take longer.",
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
        "id": "Rata-rata kecocokan yang hilang dibanding semua jawaban (satuan baku)",
        "en": "Mean fit lost against all the answers (standard units)",
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
        "id": "orang dengan kecocokan sebenarnya {fit} mendapat perannya di tiga besar (peran terburuk {worst})",
        "en": "of people whose true fit is {fit} get their role in the top three (worst role {worst})",
    },
    "audit.all_found_quiz": {
        "id": "hal yang sama untuk kecocokan 2,5 di akhir kuis adaptif",
        "en": "the same for a fit of 2.5 where the adaptive quiz stops",
    },
    "audit.cautioned_people": {
        "id": "orang jujur mendapat peringatan di akhir kuis adaptif",
        "en": "of honest people get a caution where the adaptive quiz stops",
    },
    "audit.cautioned_random": {
        "id": "jawaban acak mendapat peringatan di sana",
        "en": "of random ticks get a caution there",
    },
    "audit.level": {
        "id": "tingkat rata-rata yang diminta peran pertama: orang umum · orang yang rendah di semua hal (satu satuan baku)",
        "en": "mean level that the first role asks for: people in general · people low in everything (by one standard unit)",
    },
    "audit.level_quiz": {
        "id": "hal yang sama di akhir kuis adaptif",
        "en": "the same where the adaptive quiz stops",
    },
    "audit.roles": {"id": "Tiap peran", "en": "Role by role"},
    "audit.legend": {
        "id": "Semua pertanyaan diajukan, kecuali pada baris kuis adaptif ({adaptive_incumbents} orang per peran). Kecocokan "
        "sejati 1,5, 2 dan 2,5: perannya lebih menonjol daripada bagi 93, 98 dan 99 dari 100 orang.",
        "en": "Every question is asked but for the line of the adaptive quiz ({adaptive_incumbents} people a role). True fits "
        "of 1.5, 2 and 2.5: the role stands out more than for 93, 98 and 99 of 100 people.",
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
    "finding.never_first": {
        "id": "{name} tidak pernah di urutan pertama bagi orang simulasi.",
        "en": "{name} never comes first for the people simulated.",
    },
    "finding.often_first": {
        "id": "{name} di urutan pertama untuk {percent} orang, lebih dari tiga kali bagian yang rata.",
        "en": "{name} comes first for {percent} of people, over three times its even share.",
    },
    "finding.never_first_shifted": {
        "id": "{name} tidak pernah di urutan pertama bagi orang simulasi kalau rata-rata keterampilan meleset 0,4.",
        "en": "{name} never comes first for the people simulated when skills' means are off by .4.",
    },
    "finding.often_first_shifted": {
        "id": "{name} di urutan pertama untuk {percent} orang kalau rata-rata keterampilan meleset 0,4.",
        "en": "{name} comes first for {percent} of people when skills' means are off by .4.",
    },
    "finding.alike": {
        "id": "{name} dan {other} meminta hampir hal yang sama (korelasi {number}): pertanyaan hampir tidak bisa "
        "membedakannya.",
        "en": "{name} and {other} ask for almost the same (correlation {number}): questions hardly tell them apart.",
    },
    "finding.seldom_found": {
        "id": "{name} masuk tiga besar hanya untuk {percent} orang yang sangat cocok, walau semua pertanyaan diajukan.",
        "en": "{name} is in the top three of only {percent} of those it suits very well, with every question asked.",
    },
    "finding.never_asked": {
        "id": "Tidak pernah diajukan kuis adaptif kepada orang simulasi mana pun: {names}",
        "en": "Asked of nobody simulated by the adaptive quiz: {names}",
    },
    "finding.few_questions_interest": {
        "id": "Banyaknya pertanyaan tentang minat pada {name}: {count}. Paling sedikit harus dua.",
        "en": "Number of questions about interest in {name}: {count}. There should be two at least.",
    },
    "finding.few_questions_ability": {
        "id": "Banyaknya pertanyaan tentang kemampuan {name}: {count}. Paling sedikit harus dua.",
        "en": "Number of questions about ability in {name}: {count}. There should be two at least.",
    },
    "finding.weak_caution": {
        "id": "Hanya {percent} jawaban acak mendapat peringatan di akhir kuis: terlalu sedikit pertanyaan untuk memeriksanya.",
        "en": "Only {percent} of random ticks get a caution where the quiz stops: too few questions to check them by.",
    },
    "finding.harder_for_low": {
        "id": "Orang yang rendah di semua hal mendapat peran pertama yang meminta tingkat {number} lebih tinggi daripada orang "
        "umum.",
        "en": "People who stand low in everything get a first role that asks for a level {number} higher than people in "
        "general.",
    },
    "finding.no_better_than_rotation": {
        "id": "Kuis adaptif kehilangan {number} lebih banyak daripada bertanya bergilir 45 pertanyaan.",
        "en": "The adaptive quiz loses {number} more than asking 45 questions in plain rotation.",
    },
}
