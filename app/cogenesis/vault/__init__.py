"""The encrypted store: profile, documents, drafts, private settings, lexicon and outbound log."""
