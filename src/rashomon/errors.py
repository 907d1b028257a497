"""What can go wrong, and what is shown for it.

::

    RashomonError            one line for the user: what was found, expected, and what to do
    ├── ReadError            a source, a file or a record cannot be read
    ├── StoreError           the store cannot be opened, is locked or is damaged
    ├── LanguageError        the language model is missing, is not the pinned one, or does not give what is needed
    ├── EngineError          the workers cannot go on
    ├── NotHeldError         a story or report that was asked for is not in the store
    ├── CorrectionError      what a reader says of stories does not fit them
    └── EvaluationError      labelled data, gold or floors are missing or do not fit

Any other exception is a bug, and the command line shows its traceback.
"""


class RashomonError(Exception):
    """The base of all errors that a user can mend; its text is one line."""


class ReadError(RashomonError):
    """A source, a file or a record cannot be read."""


class StoreError(RashomonError):
    """The store cannot be opened, is locked or is damaged."""


class LanguageError(RashomonError):
    """The language model is missing, is not the pinned one, or does not give what is needed."""


class EngineError(RashomonError):
    """The workers cannot go on."""


class NotHeldError(RashomonError):
    """A story or report that was asked for is not in the store."""


class CorrectionError(RashomonError):
    """What a reader says of stories does not fit them."""


class EvaluationError(RashomonError):
    """Labelled data, gold or floors are missing or do not fit what they label."""
