package vn.biennien.cli.internal.commands;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.biennien.cli.internal.Context;
import vn.biennien.reading.TextReader;
import vn.biennien.text.WordLines;

/** {@code words}: the words of plain texts, a sentence a line. */
@Command(name = "words")
public final class WordsCommand extends ContextCommand {

    @Mixin
    private TextOptions texts = new TextOptions();

    @Option(names = "--pos", descriptionKey = "option.pos")
    private boolean pos;

    @Option(names = "--lines", descriptionKey = "option.lines")
    private boolean lines;

    /** The command of one run. */
    public WordsCommand(Context context) {
        super(context);
    }

    @Override
    public Integer call() {
        WordLines words = WordLines.of(pos, lines);
        TextReader reader = texts.reader();
        Problems problems = new Problems(context);
        for (String file : texts.files()) {
            reader.pieces(file, context.around().in(), piece -> {
                        StringBuilder out = new StringBuilder(piece.length() + piece.length() / 4);
                        words.append(piece, out);
                        context.out().text(out.toString());
                        context.out().flush();
                    })
                    .ifPresent(problems::failed);
        }
        return problems.exitCode();
    }
}
