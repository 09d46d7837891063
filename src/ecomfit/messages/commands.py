"""What the commands say: help and errors."""

from __future__ import annotations

MESSAGES: dict[str, dict[str, str]] = {
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
        "id": "now: bekerja secepatnya, kemampuan lebih dihitung; grow: arah berkembang, minat lebih dihitung; balanced: keduanya sama.",
        "en": "now: a job soon, ability counts more; grow: a direction, interest counts more; balanced: both alike.",
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
    "help.top": {"id": "Tampilkan paling banyak N peran.", "en": "Show at most N roles."},
    # What is around the help
    "help.usage": {"id": "Pemakaian:", "en": "Usage:"},
    "help.some_options": {"id": "[OPSI]", "en": "[OPTIONS]"},
    "help.below": {"id": "PERINTAH [ARGUMEN]...", "en": "COMMAND [ARGS]..."},
    "help.arguments": {"id": "Argumen", "en": "Arguments"},
    "help.options": {"id": "Opsi", "en": "Options"},
    "help.commands": {"id": "Perintah", "en": "Commands"},
    "help.with_default": {"id": "{text} (bawaan: {value}).", "en": "{text} (default: {value})."},
    "help.help": {"id": "Tampilkan bantuan ini.", "en": "Show this help."},
    "help.install_completion": {
        "id": "Pasang pelengkapan perintah untuk shell yang sedang dipakai.",
        "en": "Install completion for the shell in use.",
    },
    "help.show_completion": {
        "id": "Tampilkan skrip pelengkapan untuk shell yang sedang dipakai, untuk disalin atau disesuaikan.",
        "en": "Print the completion script for the shell in use, to copy or to adapt.",
    },
    "metavar.dir": {"id": "FOLDER", "en": "DIR"},
    "metavar.file": {"id": "BERKAS", "en": "FILE"},
    "metavar.name": {"id": "NAMA", "en": "NAME"},
    "metavar.new": {"id": "BARU", "en": "NEW"},
    "metavar.old": {"id": "LAMA", "en": "OLD"},
    "metavar.responses": {"id": "JAWABAN", "en": "RESPONSES"},
    "metavar.role": {"id": "PERAN", "en": "ROLE"},
    "metavar.skill": {"id": "KETERAMPILAN", "en": "SKILL"},
    "metavar.term": {"id": "ISTILAH", "en": "TERM"},
    "metavar.text": {"id": "TEKS", "en": "TEXT"},
    # Errors
    "usage.help": {"id": "Bantuan: {command}", "en": "Help: {command}"},
    "usage.no_option": {"id": "tidak ada opsi {option}", "en": "there is no option {option}"},
    "usage.no_option_but": {
        "id": "tidak ada opsi {option}; maksudmu {near}?",
        "en": "there is no option {option}; did you mean {near}?",
    },
    "usage.no_command": {
        "id": "tidak ada perintah “{name}”; yang ada: {known}",
        "en": "there is no command “{name}”; there are: {known}",
    },
    "usage.no_command_but": {
        "id": "tidak ada perintah “{name}”; maksudmu {near}?",
        "en": "there is no command “{name}”; did you mean {near}?",
    },
    "usage.value": {
        "id": "{option} butuh nilai; tulis: {option} {value}",
        "en": "{option} needs a value; write: {option} {value}",
    },
    "usage.no_value": {
        "id": "{option} tidak menerima nilai; tulis {option} saja",
        "en": "{option} takes no value; write {option} alone",
    },
    "usage.missing": {"id": "{name} belum disebutkan", "en": "{name} is missing"},
    "usage.too_many": {"id": "terlalu banyak argumen; hapus: {extra}", "en": "too many arguments; leave out: {extra}"},
    "usage.choice": {
        "id": "{name} “{given}” tidak dikenal; pilih salah satu: {choices}",
        "en": "{name} “{given}” is not known; choose one of: {choices}",
    },
    "usage.whole_number": {
        "id": "{name} “{given}” tidak bisa dipakai; isi bilangan bulat, paling kecil {least}",
        "en": "{name} “{given}” cannot be used; give a whole number, {least} or more",
    },
    "error.prefix": {"id": "Kesalahan", "en": "Error"},
    "error.no_terminal": {
        "id": "Kuis ini bertanya di terminal, tetapi di sini tidak ada terminal. Berikan jawaban dalam berkas: "
        "ecomfit quiz --answers BERKAS (atau - untuk masukan standar)",
        "en": "The quiz asks its questions on a terminal, and there is none here. Give the answers in a file: "
        "ecomfit quiz --answers FILE (or - for standard input)",
    },
    "error.no_file": {
        "id": "{file}: tidak bisa dibaca ({reason}); periksa nama dan izinnya",
        "en": "{file}: cannot be read ({reason}); check its name and permissions",
    },
    "error.own_base": {
        "id": "{option} {file}: basis pengetahuan yang dipakai dibaca dari berkas itu, jadi akan hilang; pilih nama lain",
        "en": "{option} {file}: the knowledge base in use is read from that file and would be lost; choose another name",
    },
    "error.closed_input": {
        "id": "masukan standar ditutup; salurkan jawaban ke sana atau sebutkan nama berkasnya",
        "en": "standard input is closed; pipe the answers into it or name a file",
    },
    "error.too_large": {
        "id": "{file}: lebih besar dari {most} MiB; bagi menjadi beberapa berkas atau persingkat",
        "en": "{file}: larger than {most} MiB; split or shorten it",
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
}
