package vn.biennien.cli.internal.terminal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * A buffered UTF-8 stream that tells when it cannot be written to; {@link java.io.PrintStream} would go on in silence.
 * For one thread.
 */
public final class Output {

    private static final int BUFFER = 1 << 16;

    private final OutputStream stream;

    /** Writes to {@code stream}. */
    public Output(OutputStream stream) {
        this.stream = new BufferedOutputStream(stream, BUFFER);
    }

    /** The stream cannot be written to any more. */
    public static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Broken(IOException cause) {
            super(cause.getMessage(), cause);
        }

        /** Whether it is only that the reader has gone, as in {@code | head}. */
        public boolean isPipe() {
            String message = getMessage();
            return message != null && (message.contains("Broken pipe") || message.contains("EPIPE"));
        }
    }

    /** Writes text. */
    public void text(String text) {
        bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes text and a line end. */
    public void line(String text) {
        text(text + "\n");
    }

    /** Writes bytes as they are. */
    public void bytes(byte[] bytes) {
        try {
            stream.write(bytes);
        } catch (IOException e) {
            throw new Broken(e);
        }
    }

    /** Hands on what is in the buffer. */
    public void flush() {
        try {
            stream.flush();
        } catch (IOException e) {
            throw new Broken(e);
        }
    }

    /** A writer into this stream, for picocli. It keeps quiet about errors, as the next {@link #flush} tells them. */
    public PrintWriter writer() {
        return new PrintWriter(
                new Writer() {
                    @Override
                    public void write(char[] chars, int from, int length) throws IOException {
                        stream.write(new String(chars, from, length).getBytes(StandardCharsets.UTF_8));
                    }

                    @Override
                    public void flush() throws IOException {
                        stream.flush();
                    }

                    @Override
                    public void close() throws IOException {
                        flush();
                    }
                },
                true);
    }
}
