package vn.biennien.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.biennien.cli.internal.terminal.Surroundings;
import vn.biennien.server.Server;
import vn.biennien.server.ServerOptions;

/**
 * What {@code ./biennien} runs once after a build, to learn for its start-up cache which classes
 * the commands load: the commands that people use most, over a small article, with the output
 * thrown away. With the argument {@code analyze} or {@code serve}, only what that command loads.
 */
final class WarmUp {

    private static final String ARTICLE = """
            Theo hãng tin Reuters ngày 26/1, Tổng thư ký NATO Jens Stoltenberg cho biết liên minh sẽ không thỏa hiệp về nguyên tắc.

            "Chúng tôi sẵn sàng đối thoại", ông Stoltenberg nói tại một cuộc họp báo ở Brussels. Người phát ngôn Bộ Ngoại giao \
            Nga Maria Zakharova bác bỏ cáo buộc này và yêu cầu phương Tây trả lời bằng văn bản.
            """;

    private WarmUp() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createTempDirectory("biennien-warm-up");
        try {
            String article =
                    Files.writeString(folder.resolve("article.txt"), ARTICLE).toString();
            String record = folder.resolve("warm-up.biennien").toString();
            String published = "--published=2022-01-27";
            if (List.of(args).contains("serve")) {
                run("ingest", "--record", record, published, article);
                serve(Path.of(record));
                return;
            }
            run("--help");
            run("analyze", "--json", published, article);
            run("analyze", published, article);
            if (List.of(args).contains("analyze")) {
                return;
            }
            run("ingest", "--record", record, published, article);
            run("statements", "--record", record, "--speaker", "Stoltenberg");
            run("actors", "--record", record, "--format", "json");
            run("demo");
        } finally {
            delete(folder);
        }
    }

    /** A server as far as its first pages. */
    private static void serve(Path record) throws IOException {
        try (Server server = Server.start(new ServerOptions(record, 0))) {
            for (String page : List.of("", "search?q=NATO", "statements", "about")) {
                try (InputStream in = server.address().resolve(page).toURL().openStream()) {
                    in.transferTo(OutputStream.nullOutputStream());
                }
            }
        }
    }

    private static void run(String... args) {
        OutputStream nowhere = OutputStream.nullOutputStream();
        Surroundings around = new Surroundings(
                InputStream.nullInputStream(),
                nowhere,
                nowhere,
                false,
                false,
                false,
                Surroundings.PLAIN_WIDTH,
                System.getenv());
        Main.run(around, args);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            paths.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.delete(path);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
