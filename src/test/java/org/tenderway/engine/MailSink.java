package org.tenderway.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** A mail server that counts what it was given by Message-ID, and that hangs up before its answer when told to. */
public final class MailSink implements AutoCloseable {

    private final ServerSocket door;
    private final ExecutorService clerks = Executors.newCachedThreadPool();
    private final Map<String, AtomicInteger> taken = new ConcurrentHashMap<>();
    private volatile Predicate<String> hangsUp = id -> false;
    private volatile int slowSeconds;

    public MailSink(int port) throws IOException {
        door = new ServerSocket(port, 200, InetAddress.getLoopbackAddress());
        clerks.execute(this::open);
    }

    public int port() {
        return door.getLocalPort();
    }

    /** How often each letter came. */
    public Map<String, AtomicInteger> taken() {
        return taken;
    }

    public int received() {
        return taken.values().stream().mapToInt(AtomicInteger::get).sum();
    }

    /** The letters are taken, but whoever brought them never hears so. */
    public void hangUpBeforeAnswering(Predicate<String> which) {
        hangsUp = which;
    }

    /** Says at every letter for so long that it is still at it, as a server does that asks many others first. */
    public void dawdle(int seconds) {
        slowSeconds = seconds;
    }

    private void open() {
        while (!door.isClosed()) {
            try {
                Socket caller = door.accept();
                clerks.execute(() -> listen(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void listen(Socket caller) {
        try (caller;
                var in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8))) {
            OutputStream out = caller.getOutputStream();
            say(out, "220 sink");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String word = line.toUpperCase(Locale.ROOT);
                if (word.startsWith("DATA")) {
                    say(out, "354 go on");
                    String id = read(in);
                    int times = taken.computeIfAbsent(id, each -> new AtomicInteger())
                            .incrementAndGet();
                    if (times == 1 && hangsUp.test(id)) {
                        return;
                    }
                    for (int said = 0; said < slowSeconds; said += 5) {
                        Thread.sleep(5000);
                        say(out, "250-still at it");
                    }
                    say(out, "250 taken");
                } else if (word.startsWith("QUIT")) {
                    say(out, "221 bye");
                    return;
                } else {
                    say(out, "250 ok");
                }
            }
        } catch (IOException | InterruptedException gone) {
            // Whoever called is dead; that is what it is for.
        }
    }

    private static String read(BufferedReader in) throws IOException {
        String id = "";
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            if (line.regionMatches(true, 0, "Message-ID:", 0, 11)) {
                id = line.substring(11).strip();
            }
        }
        return id;
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        door.close();
        clerks.shutdownNow();
    }
}
