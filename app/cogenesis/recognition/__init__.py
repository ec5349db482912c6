"""The optional name recogniser: a statistical model in a confined process, an alarm beside the vocabulary."""
