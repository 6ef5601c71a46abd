package org.tenderway;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;

/** Listens on this machine, so that whoever fetches what a file names is caught. */
public final class Listener implements AutoCloseable {

    private final ServerSocket socket;

    public Listener() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        socket.setSoTimeout(200);
    }

    public String address() {
        return "http://127.0.0.1:%d/x".formatted(socket.getLocalPort());
    }

    public void heardNothing(String of) {
        assertThatThrownBy(socket::accept).as(of).isInstanceOf(SocketTimeoutException.class);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
