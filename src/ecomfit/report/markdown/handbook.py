"""What is known of roles, skills and terms as Markdown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ecomfit.messages import Say
from ecomfit.numbers import level
from ecomfit.report.json.catalogue import RequirementData, RequiringRoleData, RoleData, SkillData
from ecomfit.report.markdown.syntax import bold, bullets, escaped, heading, section
from ecomfit.report.view.handbook import Book


def book_markdown(book: Book, say: Say) -> str:
    """Return a handbook, or one explanation, as `book_of` prepares them."""
    lang, top = book["lang"], 2 if book["whole"] else 1
    blocks: list[str] = []
    if book["whole"]:
        blocks += [heading(1, book["title"]), escaped(say("explain.requires_levels"))]
    for role in book["roles"]:
        blocks += _role(role, top, lang, say)
    if book["roles"]:
        blocks += [heading(2, say("figures.title")), escaped(say("figures.text"))]
    if book["skills"]:
        blocks += [heading(2, say("handbook.skills"))] if book["whole"] else []
        for skill in book["skills"]:
            blocks += _skill(skill, top, lang, say, whole=book["whole"])
    if book["whole"] and book["terms"]:
        blocks += [heading(2, say("handbook.glossary"))]
        blocks += ["\n".join(bullets(f"{bold(term['term'])}: {escaped(term['text'])}" for term in book["terms"]))]
    elif book["terms"]:
        blocks += [heading(1, book["terms"][0]["term"]), escaped(book["terms"][0]["text"])]
    return "\n\n".join(blocks) + "\n"


def _role(role: RoleData, top: int, lang: str, say: Say) -> Iterator[str]:
    yield heading(top, role["name"])
    if role["aliases"]:
        yield escaped(say("explain.aliases", names=", ".join(role["aliases"])))
    if role["summary"]:
        yield escaped(role["summary"])
    yield from section(top + 1, say("explain.tasks"), role["tasks"])
    yield heading(top + 1, say("explain.requires"))
    yield _requirements(role["requires"], lang, say)
    if role["misconceptions"]:
        yield heading(top + 1, say("explain.misconceptions"))
        yield "\n".join(
            bullets(
                f"{escaped(say('myths.many', myth=pair['myth']))} {bold(say('myths.really', reality=pair['reality']))}"
                for pair in role["misconceptions"]
            )
        )
    yield from section(top + 1, say("role.unsuited"), role["unsuited_if"])
    yield from section(top + 1, say("explain.conditions"), (condition["unmet"] for condition in role["conditions"]))
    yield from section(top + 1, say("role.circumstances"), role["circumstances"])
    yield from section(top + 1, say("role.entry"), role["entry"])
    yield from section(top + 1, say("role.first_steps"), role["first_steps"], ordered=True)
    if role["search"]:
        yield escaped(say("role.search", words=", ".join(role["search"])))
    if role["preparation"]:
        yield escaped(say(f"preparation.{role['preparation']}"))
    similar = (f"{other['name']}: {other['difference']}" for other in role["similar"])
    yield from section(top + 1, say("role.similar"), similar)
    if role["terms"]:
        yield escaped(say("explain.terms", terms=", ".join(role["terms"])))
    if role["sources"]:
        yield escaped(say("explain.sources", sources="; ".join(role["sources"])))


def _skill(skill: SkillData, top: int, lang: str, say: Say, *, whole: bool) -> Iterator[str]:
    yield heading(top + whole, skill["name"])
    if skill["about"]:
        yield escaped(skill["about"])
    if skill["grow"]:
        yield f"{bold(say('explain.grow'))}: {escaped(skill['grow'])}"
    if skill["required_by"] and not whole:
        yield heading(top + 1, say("explain.required_by"))
        yield _requirements(skill["required_by"], lang, say)


def _requirements(entries: Sequence[RequirementData | RequiringRoleData], lang: str, say: Say) -> str:
    return "\n".join(
        bullets(
            f"{bold(entry['name'])}: "
            f"{escaped(say('handbook.importance'))} {level(entry['importance'], lang)}/5 · "
            f"{escaped(say('handbook.level'))} {level(entry['level'], lang)}/5"
            for entry in entries
        )
    )
