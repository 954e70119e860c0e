# The same for Python, as its own audit events tell it: what is looked up, connected to, and sent to without a connection.
import os
import sys

seen = os.open(os.environ["SENTINEL"], os.O_WRONLY | os.O_APPEND | os.O_CREAT)


def note(event, args):
    if event in ("socket.getaddrinfo", "socket.gethostbyname"):
        os.write(seen, f"lookup {args[0]}\n".encode())
    elif event in ("socket.connect", "socket.sendto"):
        os.write(seen, f"connect {args[1][0]}:{args[1][1]}\n".encode())


sys.addaudithook(note)
