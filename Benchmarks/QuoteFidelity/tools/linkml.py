"""linkml-reference-validator, through its library and at its defaults.

Its documentation joins the parts of a quote with " ... " and so does this: the tool itself takes them apart. Prefix and
suffix have no place in it, and it says that a text is found, not where.
"""

from collections.abc import Sequence
from importlib.metadata import version

from case import Case
from tools.tool import Answer


class LinkML:
    name = "linkml-reference-validator"

    def __init__(self) -> None:
        # Imported here, so that a run without this tool does not need it.
        from linkml_reference_validator.models import ReferenceContent, ReferenceValidationConfig
        from linkml_reference_validator.validation.supporting_text_validator import SupportingTextValidator

        self.version = version("linkml-reference-validator")
        self._reference = ReferenceContent
        self._validator = SupportingTextValidator(ReferenceValidationConfig())

    def answer(self, cases: Sequence[Case]) -> list[Answer]:
        return [self._answer(case) for case in cases]

    def _answer(self, case: Case) -> Answer:
        quote = " ... ".join(case.passages)
        try:
            # The two steps of its `validate`, without the fetching of a reference from the network between them.
            accepted = self._validator.check_excerpt_content(quote) is None and self._found(quote, case)
        except Exception as error:  # Whatever a tool breaks on is its own affair: it is counted as an error.
            return Answer(accepted=False, ranges=None, error=f"{type(error).__name__}: {error}")
        return Answer(accepted=accepted, ranges=None)

    def _found(self, quote: str, case: Case) -> bool:
        reference = self._reference(reference_id=case.id, content=case.text)
        return bool(self._validator.find_text_in_reference(quote, reference).found)
