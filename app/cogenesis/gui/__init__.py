"""The window: Qt and nothing but Qt. Everything it shows and does comes from `cogenesis.assistant`."""
