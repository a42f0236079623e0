package vn.biennien.cli.internal;

import java.util.List;
import vn.biennien.analysis.Analyzer;
import vn.biennien.cli.internal.terminal.Ink;
import vn.biennien.cli.internal.terminal.Output;
import vn.biennien.cli.internal.terminal.Surroundings;
import vn.biennien.cli.internal.terminal.Table;
import vn.biennien.cli.internal.terminal.Wrapping;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.reading.Read;

/**
 * What a command works with.
 *
 * @param around streams, terminal and environment
 * @param messages in the user's language
 * @param out standard output
 * @param err standard error
 * @param ink colours of standard output
 * @param preparation what is made beside
 */
public record Context(
        Surroundings around, Messages messages, Output out, Output err, Ink ink, Preparation preparation) {

    /** The context of one run. */
    public static Context of(Surroundings around, Messages messages, Preparation preparation) {
        return new Context(
                around,
                messages,
                new Output(around.out()),
                new Output(around.err()),
                Ink.of(around.colours()),
                preparation);
    }

    /** An analyzer with {@code knowledge}. */
    public Analyzer analyzer(Knowledge knowledge) {
        return preparation.analyzer(knowledge);
    }

    /** The message under {@code key}; see {@link Messages#text}. */
    public String text(String key, Object... parts) {
        return messages.text(key, parts);
    }

    /** Why something cannot be read. */
    public String told(Read.Failed read) {
        return messages.reading().of(read);
    }

    /** Columns of the output. */
    public int width() {
        return around.width();
    }

    /** Prints one line as it is, however long. */
    public void line(String text) {
        out.line(ink.render(text));
    }

    /** Prints text that is wrapped to the output's width. */
    public void paragraph(String text) {
        paragraph("", text);
    }

    /** Prints wrapped text whose lines all begin with {@code indent}. */
    public void paragraph(String indent, String text) {
        List<String> lines = Wrapping.wrap(text, Math.max(20, width() - indent.length()));
        lines.forEach(line -> line(indent + line));
    }

    /** Prints a table. */
    public void table(Table table) {
        table.lines(width()).forEach(this::line);
    }

    /** Says something to the user that does not belong to the output. */
    public void say(String sentence) {
        out.flush();
        sentence.lines()
                .forEach(line -> err.line(Ink.of(false).render((line.startsWith("\t") ? "" : "biennien: ") + line)));
        err.flush();
    }
}
