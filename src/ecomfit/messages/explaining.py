"""What is said about roles, skills and terms, and between two sittings."""

from __future__ import annotations

MESSAGES: dict[str, dict[str, str]] = {
    # Explaining
    "explain.aliases": {"id": "Disebut juga: {names}", "en": "Also called: {names}"},
    "explain.tasks": {"id": "Yang dikerjakan", "en": "What one does"},
    "explain.requires": {"id": "Keterampilan yang dibutuhkan", "en": "Skills required"},
    "explain.requires_legend": {
        "id": "Batang: seberapa penting. Angka: tingkat yang dibutuhkan; 3 adalah rata-rata yang diandaikan.",
        "en": "Bar: how important. Number: the level needed; 3 is the assumed average.",
    },
    "explain.misconceptions": {"id": "Salah kaprah", "en": "Misconceptions"},
    "explain.conditions": {"id": "Syarat praktis", "en": "Practical conditions"},
    "explain.terms": {
        "id": "Istilah di atas (ecomfit explain ISTILAH): {terms}",
        "en": "Terms used above (ecomfit explain TERM): {terms}",
    },
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
    "explain.too_long": {
        "id": "Yang kamu cari sepanjang {count} karakter, sedangkan nama paling panjang {most}; tulis namanya saja",
        "en": "What you look for has {count} characters and no name has more than {most}; write the name alone",
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
}
