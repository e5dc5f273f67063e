package vn.motcua.crash;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Stands between the clients and the application and passes everything on, but for the answers to chosen requests:
 * these never arrive, as when the application dies after its commit.
 */
final class WithholdingProxy implements AutoCloseable {

    private static final int LONGEST_KEY = 64;

    private interface Pump {
        void run() throws IOException;
    }

    private final ServerSocket server;
    private final int application;
    private final Set<String> withheld = ConcurrentHashMap.newKeySet();

    WithholdingProxy(int application) throws IOException {
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.application = application;
        thread(() -> {
            while (true) {
                connect(server.accept());
            }
        });
    }

    int port() {
        return server.getLocalPort();
    }

    /** From now on the answer to the request with this key is kept back. */
    void withholdAnswerTo(String key) {
        withheld.add(key);
    }

    /** From now on every answer goes through again. */
    void withholdNothing() {
        withheld.clear();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void connect(Socket client) throws IOException {
        Socket behind;
        try {
            behind = new Socket(InetAddress.getLoopbackAddress(), application);
        } catch (IOException e) {
            client.close();
            return;
        }
        AtomicBoolean silent = new AtomicBoolean();
        thread(() -> pump(client, behind, () -> requests(client, behind, silent)));
        thread(() -> pump(client, behind, () -> answers(client, behind, silent)));
    }

    /** The key is looked for before its bytes go on, so that no answer can overtake. */
    private void requests(Socket client, Socket behind, AtomicBoolean silent) throws IOException {
        InputStream in = client.getInputStream();
        OutputStream out = behind.getOutputStream();
        byte[] buffer = new byte[16_384];
        String tail = "";
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            String text = tail + new String(buffer, 0, read, StandardCharsets.ISO_8859_1);
            if (withheld.stream().anyMatch(text::contains)) {
                silent.set(true);
            }
            tail = text.substring(Math.max(0, text.length() - LONGEST_KEY));
            out.write(buffer, 0, read);
        }
    }

    private static void answers(Socket client, Socket behind, AtomicBoolean silent) throws IOException {
        InputStream in = behind.getInputStream();
        OutputStream out = client.getOutputStream();
        byte[] buffer = new byte[16_384];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            if (!silent.get()) {
                out.write(buffer, 0, read);
            }
        }
    }

    /** However one direction ends, the connection is over for both. */
    private static void pump(Socket client, Socket behind, Pump direction) throws IOException {
        try (client;
                behind) {
            direction.run();
        }
    }

    private static void thread(Pump work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException e) {
                        // one of the two is gone: that is what this is for
                    }
                },
                "withholding-proxy");
        thread.setDaemon(true);
        thread.start();
    }
}
