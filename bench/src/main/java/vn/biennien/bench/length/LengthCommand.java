package vn.biennien.bench.length;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.biennien.text.Document;
import vn.biennien.text.Vietnamese;

/** {@code bench length}: processor time for a character in short texts and in long ones, of news and of odd strings. */
@Command(
        name = "length",
        mixinStandardHelpOptions = true,
        description = {
            "Reads texts of N characters on one line, and texts of eight times as many: sentences, words, names, times.",
            "\"times as long\" is processor time per character in the long text over that in the short one: about 1",
            "where work grows with the length, 8 where it grows with its square. Exit code 1 if a text goes beyond the limit."
        })
public final class LengthCommand implements Callable<Integer> {
    private static final int LONGER = 8;
    private static final int ROUNDS = 3;
    private static final LocalDate DAY = LocalDate.of(2024, 5, 6);

    private static final String NEWS =
            "Ông Trần Văn Bách, Chủ tịch UBND TP. Hoà Lâm, cho biết hôm 26/1: “Chúng tôi sẽ sửa "
                    + "đường Thuý Khuê. Ai cũng muốn thế.” Theo Bộ Giao thông Vận tải Đức, việc ấy tốn 3,5 tỷ đồng. ";

    @Option(
            names = "--characters",
            defaultValue = "100000",
            paramLabel = "N",
            description = "Length of the short texts; default: ${DEFAULT-VALUE}.")
    private int characters;

    @Option(
            names = "--limit",
            defaultValue = "3",
            paramLabel = "X",
            description = "How many times as long a character may take; default: ${DEFAULT-VALUE}.")
    private double limit;

    private final Vietnamese vietnamese = Vietnamese.create();

    @Override
    public Integer call() {
        if (characters < 1 || characters > Integer.MAX_VALUE / LONGER / 2) {
            System.err.println("bench length: --characters must be 1 or more, and 134 million at most.");
            return 2;
        }
        warmUp();
        return measure(System.out) ? 0 : 1;
    }

    private static Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("news", NEWS);
        texts.put("one letter", "a");
        texts.put("syllables", "a ");
        texts.put("capitals", "A ");
        texts.put("lines", "a\n");
        texts.put("commas", "Nga, ");
        texts.put("opening quotation marks", "“a ");
        texts.put("straight quotation marks", "\"");
        texts.put("brackets", "(Nga ");
        texts.put("bodies in bodies", "Bộ Ngoại giao ");
        texts.put("offices", "Tổng thống Mỹ ");
        texts.put("dates", "từ ngày 1/1 đến ");
        texts.put("initials", "A.");
        texts.put("hosts", "www.a.");
        texts.put("mail", "a@");
        texts.put("hyphens", "Nga-");
        texts.put("combining marks", "a\u0301\u0323");
        texts.put("zero-width spaces", "a\u200b");
        texts.put("emoji", "👨\u200d");
        texts.put("lone surrogates", "\ud83d");
        return texts;
    }

    private void warmUp() {
        for (int i = 0; i < 200; i++) {
            read(NEWS.repeat(20));
        }
    }

    private boolean measure(PrintStream out) {
        out.printf("%-26s %12s %12s %14s%n", "text", "short, ns", "long, ns", "times as long");
        boolean linear = true;
        for (Map.Entry<String, String> text : texts().entrySet()) {
            double once = perCharacter(text.getValue(), characters);
            double eight = perCharacter(text.getValue(), characters * LONGER);
            boolean good = eight <= limit * once;
            linear &= good;
            out.printf(
                    "%-26s %12.0f %12.0f %14.1f%s%n",
                    text.getKey(), once, eight, eight / once, good ? "" : "  too long");
        }
        return linear;
    }

    /** The least of a few rounds: others in the machine only add to it. */
    private double perCharacter(String part, int length) {
        String text = part.repeat(Math.max(1, length / part.length()));
        double least = Double.MAX_VALUE;
        for (int i = 0; i < ROUNDS; i++) {
            long before = processorTime();
            read(text);
            least = Math.min(least, (double) (processorTime() - before) / text.length());
        }
        return least;
    }

    private void read(String text) {
        Document document = vietnamese.read(text, DAY);
        if (document.words().size() > document.tokens().size()) {
            throw new IllegalStateException("more words than tokens");
        }
    }

    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
