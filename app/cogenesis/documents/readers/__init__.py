"""One reader per format: bytes in, one bounded `messages.Item` out. They run in the reader process only.

Each takes the untrusted bytes and raises `limits.Unreadable` with the reason it refuses them.
"""
