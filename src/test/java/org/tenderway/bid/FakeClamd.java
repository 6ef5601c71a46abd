package org.tenderway.bid;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A scanner that speaks ClamAV's INSTREAM on the loopback: it answers, keeps everybody waiting, or is not there. */
public final class FakeClamd implements AutoCloseable {

    /** The harmless text that every scanner calls a virus; in two parts, so that none calls this file one. */
    public static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private static final List<String> SETTINGS = List.of(
            "tenderway.clamav.host",
            "tenderway.clamav.port",
            "tenderway.clamav.patience-millis",
            "tenderway.clamav.patience-again-millis");

    private final ServerSocket door;
    private final List<Socket> waiting = new CopyOnWriteArrayList<>();
    private volatile boolean silent;

    public FakeClamd() {
        try {
            door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        var listening = new Thread(this::listen, "fake-clamd");
        listening.setDaemon(true);
        listening.start();
        System.setProperty(SETTINGS.get(0), "127.0.0.1");
        System.setProperty(SETTINGS.get(2), "300");
        System.setProperty(SETTINGS.get(3), "300");
        answers();
    }

    public void answers() {
        silent = false;
        System.setProperty(SETTINGS.get(1), String.valueOf(door.getLocalPort()));
    }

    /** Takes everything in and says nothing. */
    public void isSlow() {
        answers();
        silent = true;
    }

    public void isDown() {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            System.setProperty(SETTINGS.get(1), String.valueOf(free.getLocalPort()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        SETTINGS.forEach(System::clearProperty);
        try {
            door.close();
            for (Socket each : waiting) {
                each.close();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void listen() {
        while (!door.isClosed()) {
            try {
                Socket caller = door.accept();
                waiting.add(caller);
                var answering = new Thread(() -> serve(caller), "fake-clamd-answer");
                answering.setDaemon(true);
                answering.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket caller) {
        try {
            var in = new DataInputStream(caller.getInputStream());
            in.readNBytes(10);
            var content = new StringBuilder();
            for (int length = in.readInt(); length > 0; length = in.readInt()) {
                content.append(new String(in.readNBytes(length), StandardCharsets.ISO_8859_1));
            }
            if (!silent) {
                boolean found = content.indexOf(EICAR) >= 0;
                String said = found ? "stream: Eicar-Signature FOUND\0" : "stream: OK\0";
                caller.getOutputStream().write(said.getBytes(StandardCharsets.US_ASCII));
                caller.close();
            }
        } catch (IOException hungUp) {
            // The caller lost its patience.
        }
    }
}
