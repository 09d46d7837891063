"""Everything ecomfit raises on purpose: each message says what is wrong, where, and what to do."""


class EcomfitError(Exception):
    """The input or the data is wrong; `str(error)` is a sentence for the person who must act."""


class KnowledgeBaseError(EcomfitError):
    """A knowledge base cannot be used.

    Attributes:
        problems: one line each, `file:line:column: what is wrong; what to do`, in file order.
    """

    def __init__(self, problems: list[str]) -> None:
        """Keep every problem, so that an author sees all of them at once."""
        super().__init__("\n".join(problems))
        self.problems = problems


class AnswersError(EcomfitError):
    """An answer, or a file of answers, does not belong to the questions asked."""


class NotFoundError(EcomfitError):
    """Nothing of that name (a role, a skill, a term, a saved sitting) is known."""


class UsageError(EcomfitError):
    """The command was called in a way that cannot work, such as a quiz without a terminal."""
