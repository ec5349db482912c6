"""One module a screen. A screen is given the assistant and the task gateway, and knows no other screen."""
