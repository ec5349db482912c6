"""All that leaves: request types, log records, and the one process with internet sockets."""
