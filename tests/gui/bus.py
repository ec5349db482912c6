"""A service on a D-Bus bus that stands in for logind and for screen savers. Run as a program by test_locking.

Usage: bus.py ADDRESS NAME. Each line of standard input is a signal to send: PATH INTERFACE MEMBER [0|1].
Every method called is answered with one end of a pipe, as Inhibit is; "released" is printed when the caller
has closed it.
"""

from __future__ import annotations

import os
import sys
import threading

from jeepney import DBusAddress, HeaderFields, MessageType, new_method_return, new_signal
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection


def say(text: str) -> None:
    print(text, flush=True)


def send_what_is_told(connection) -> None:
    for told in sys.stdin:
        path, interface, member, *values = told.split()
        signature, body = ("b", (values[0] == "1",)) if values else (None, ())
        connection.send(new_signal(DBusAddress(path, interface=interface), member, signature, body))


def wait_for_close(end: int) -> None:
    os.read(end, 1)
    say("released")


def main() -> None:
    connection = open_dbus_connection(sys.argv[1], enable_fds=True)
    connection.send_and_get_reply(message_bus.RequestName(sys.argv[2]))
    threading.Thread(target=send_what_is_told, args=[connection], daemon=True).start()
    say("ready")
    while True:
        message = connection.receive()
        if message.header.message_type is MessageType.method_call:
            say(message.header.fields[HeaderFields.member])
            near, far = os.pipe()
            connection.send(new_method_return(message, "h", (far,)))
            os.close(far)
            threading.Thread(target=wait_for_close, args=[near], daemon=True).start()


main()
