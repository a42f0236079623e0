package vn.biennien.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that says what a proper one would never say. It answers robots.txt with 404. */
final class RawServer implements AutoCloseable {

    private final ServerSocket socket;
    private final Answer answer;
    private final AtomicInteger asked = new AtomicInteger();

    /** Writes an answer; the connection is closed behind it. */
    @FunctionalInterface
    interface Answer {
        void write(OutputStream out) throws IOException, InterruptedException;
    }

    RawServer(Answer answer) throws IOException {
        this.socket = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        this.answer = answer;
        Thread.ofVirtual().start(this::serve);
    }

    static RawServer saying(String text) throws IOException {
        return new RawServer(out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    String url(String path) {
        return "http://raw.test:" + socket.getLocalPort() + path;
    }

    int asked() {
        return asked.get();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                Thread.ofVirtual().start(() -> answer(connection));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void answer(Socket connection) {
        try (connection) {
            String request = request(connection.getInputStream());
            OutputStream out = connection.getOutputStream();
            if (request.startsWith("GET /robots.txt")) {
                out.write("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                        .getBytes(StandardCharsets.US_ASCII));
            } else {
                asked.incrementAndGet();
                answer.write(out);
            }
            out.flush();
        } catch (IOException | InterruptedException e) {
            // The client has gone, as some tests want it to.
        }
    }

    private static String request(InputStream in) throws IOException {
        StringBuilder text = new StringBuilder();
        while (text.indexOf("\r\n\r\n") < 0) {
            int c = in.read();
            if (c < 0) {
                break;
            }
            text.append((char) c);
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
