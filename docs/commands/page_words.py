"""What the reference says around the help texts of the program, in each language."""

from __future__ import annotations

from typing import Protocol

from ecomfit.cli.exit_codes import ExitCode

#: The day when these words last changed. A manual page bears a date; the day of making would differ each time.
REVISED = "2026-11-24"

WORDS: dict[str, dict[str, str]] = {
    "made_by": {
        "id": "Halaman ini dibuat dari program itu sendiri oleh `python docs/commands/export.py`; jangan disunting.",
        "en": "This page is made from the program itself by `python docs/commands/export.py`; do not edit it.",
    },
    "title": {"id": "Perintah", "en": "Commands"},
    "other": {
        "id": "[In English](commands.md)",
        "en": "[Dalam bahasa Indonesia](perintah.md)",
    },
    "manual": {"id": "Perintah ecomfit", "en": "Commands of ecomfit"},
    "name": {"id": "Nama", "en": "Name"},
    "in_short": {"id": "kuis karier e-commerce yang jujur", "en": "an honest career quiz for e-commerce"},
    "synopsis": {"id": "Ringkasan", "en": "Synopsis"},
    "description": {"id": "Deskripsi", "en": "Description"},
    "output": {
        "id": "Hasil ditulis ke keluaran standar, selebihnya ke keluaran galat. Tidak ada yang dikirim ke mana pun.",
        "en": "Results go to standard output, everything else to standard error. Nothing is sent anywhere.",
    },
    "options": {"id": "Opsi", "en": "Options"},
    "every_command": {"id": "Setiap perintah mengenal:", "en": "Every command knows:"},
    "alone": {"id": "Tanpa perintah:", "en": "Without a command:"},
    "commands": {"id": "Perintah", "en": "Commands"},
    "examples": {"id": "Contoh", "en": "Examples"},
    "default": {"id": "Bawaan: {value}.", "en": "Default: {value}."},
    "lowest": {"id": "Paling sedikit {value}.", "en": "At least {value}."},
    "highest": {"id": "Paling banyak {value}.", "en": "At most {value}."},
    "exits": {"id": "Status keluar", "en": "Exit status"},
    "exit.0": {"id": "Selesai.", "en": "Done."},
    "exit.1": {
        "id": "Masukan atau datanya salah; pesannya menyebut apa, di mana, dan apa yang bisa dilakukan.",
        "en": "The input or the data is wrong; the message says what, where, and what to do.",
    },
    "exit.2": {"id": "Perintahnya salah pakai.", "en": "The command was used wrongly."},
    "exit.3": {
        "id": "Kesalahan di program; pesannya menyebut cara melaporkannya.",
        "en": "A bug; the message says how to report it.",
    },
    "exit.130": {
        "id": "Dihentikan dengan Ctrl-C; jawaban yang sudah diberikan tersimpan, kecuali dengan --no-save.",
        "en": "Interrupted by Ctrl-C; the answers given are kept, unless with --no-save.",
    },
    "environment": {"id": "Lingkungan", "en": "Environment"},
    "variable.ECOMFIT_KB": {
        "id": "Folder basis pengetahuan kalau tidak ada --kb. Sesi tersimpan tetap memakai basisnya sendiri.",
        "en": "The directory of the knowledge base to use without --kb. A saved sitting keeps to its own.",
    },
    "variable.ECOMFIT_LANG": {
        "id": "Bahasa yang dipakai kalau tidak ada --lang.",
        "en": "The language to use without --lang.",
    },
    "variable.LC_ALL, LC_MESSAGES, LANG": {
        "id": "Bahasa kalau keduanya di atas tidak menyebutnya: yang pertama terisi yang dipakai.",
        "en": "The language where neither of those names one: the first of them that is set.",
    },
    "variable.XDG_DATA_HOME": {
        "id": "Folder tempat folder `ecomfit/sittings` berada (di Linux).",
        "en": "Where the folder `ecomfit/sittings` is (on Linux).",
    },
    "variable.NO_COLOR": {"id": "Tanpa warna kalau diisi.", "en": "No colours where it is set."},
    "variable.COLUMNS": {
        "id": "Lebar laporan, paling banyak 100 kolom; kalau kosong, selebar terminalnya.",
        "en": "How wide reports are, at most 100 columns; without it, as wide as the terminal.",
    },
    "variable.ACCESSIBLE": {
        "id": "Kalau diisi, kecuali dengan `0` atau `false`, setiap perintah bertanya dengan baris biasa dan "
        "menampilkan laporan berupa kalimat, seperti dengan --plain.",
        "en": "Where it is set, except to `0` or `false`, every command asks in plain lines and reports in sentences, "
        "as with --plain.",
    },
    "variable.TERM": {
        "id": "Dengan `dumb` atau `unknown`, atau kosong pada terminal, hal yang sama.",
        "en": "With `dumb` or `unknown`, or empty on a terminal, the same.",
    },
    "variable.ECOMFIT_DEBUG": {
        "id": "Dengan `1`, kesalahan di program ditampilkan beserta jejaknya.",
        "en": "With `1`, a bug is shown with its traceback.",
    },
    "files": {"id": "Berkas", "en": "Files"},
    "file.~/.local/share/ecomfit/sittings/*.jsonl": {
        "id": "Sesi-sesi tersimpan (di Linux), satu berkas per sesi. `ecomfit history` menampilkannya dan "
        "`ecomfit history delete --all` menghapus semuanya.",
        "en": "The sittings kept (on Linux), one file each. `ecomfit history` lists them and "
        "`ecomfit history delete --all` deletes them.",
    },
    "file.roles.yaml, questions.yaml": {
        "id": "Basis pengetahuan: peran dan keterampilannya, serta pertanyaannya, di folder yang disebut --kb.",
        "en": "A knowledge base: its roles and skills, and its questions, in the directory that --kb names.",
    },
}


class Word(Protocol):
    """Gives the words of one language."""

    def __call__(self, key: str, **values: object) -> str:
        """Return the words, with their values filled in."""


def words(lang: str) -> Word:
    """Return what gives the words of a language."""

    def word(key: str, **values: object) -> str:
        return WORDS[key][lang].format(**values)

    return word


def last_sections(word: Word) -> list[tuple[str, list[tuple[str, str]]]]:
    """Return what stands behind the commands: of each section its title and its entries, a name and a text each."""

    def named(kind: str) -> list[tuple[str, str]]:
        keys = [key for key in WORDS if key.startswith(f"{kind}.")]
        return [(key.removeprefix(f"{kind}."), word(key)) for key in keys]

    exits = [(str(code), word(f"exit.{code}")) for code in ExitCode]
    return [
        (word("exits"), exits),
        (word("environment"), named("variable")),
        (word("files"), named("file")),
    ]
