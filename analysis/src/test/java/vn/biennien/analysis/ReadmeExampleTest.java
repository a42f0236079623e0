package vn.biennien.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.biennien.record.Article;
import vn.biennien.record.Statement;

/** The library's example in the READMEs: it compiles, does what they say, and is what they show. */
class ReadmeExampleTest {
    private final List<String> printed = new ArrayList<>();

    private void println(String line) {
        printed.add(line);
    }

    @Test
    void the_example_prints_what_the_readme_says() {
        // README begins
        Article article = Article.of(
                        "vd", "Ngày 26/1, Tổng thư ký NATO Jens Stoltenberg bác bỏ yêu cầu rút quân khỏi Đông Âu.")
                .published(LocalDate.of(2022, 1, 27));
        for (Statement s : Analyzer.create().analyze(article).statements()) {
            println(s.speakers() + " " + s.act() + " " + s.said().from() + ": " + s.content(article.text()));
        }
        // README ends
        assertThat(printed).containsExactly("[Jens Stoltenberg] REJECT 2022-01-26: yêu cầu rút quân khỏi Đông Âu");
    }

    @Test
    void the_readmes_show_this_very_example() throws Exception {
        String here = squeezed(example());
        for (String name : List.of("README.md", "README.vi.md")) {
            String readme = Files.readString(root().resolve(name), StandardCharsets.UTF_8);
            assertThat(squeezed(readme)).as(name).contains(here);
        }
    }

    private static String example() throws Exception {
        String source = Files.readString(
                root().resolve("analysis/src/test/java/vn/biennien/analysis/ReadmeExampleTest.java"),
                StandardCharsets.UTF_8);
        int begin = source.indexOf("// README begins\n") + "// README begins\n".length();
        String code = source.substring(begin, source.indexOf("// README ends\n", begin));
        return code.replace("println(", "System.out.println(");
    }

    /** Tests run in their module's folder, or in the root. */
    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("README.vi.md")) ? here : here.getParent();
    }

    private static String squeezed(String code) {
        return code.replaceAll("\\s+", "");
    }
}
