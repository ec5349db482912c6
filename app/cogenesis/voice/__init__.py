"""How a user writes: measures of their texts, what is told of them, and how far a draft is from them.

Pure functions over texts and numbers; what is kept of them lies in `vault.voice`.
"""
