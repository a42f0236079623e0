package vn.biennien.store.internal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.biennien.record.Block;
import vn.biennien.record.Role;
import vn.biennien.record.Span;

/** Lists that lie in one column. Stateless. */
final class Encoding {

    /** The letter of each kind of block, by its ordinal: headline, standfirst, paragraph, cAption, credit, furniture. */
    private static final String BLOCK_LETTERS = "HSPACF";

    private Encoding() {}

    static String spans(List<Span> spans) {
        StringBuilder out = new StringBuilder();
        for (Span span : spans) {
            if (!out.isEmpty()) {
                out.append(' ');
            }
            out.append(span.start()).append('-').append(span.end());
        }
        return out.toString();
    }

    static List<Span> spans(String encoded) {
        if (encoded.isEmpty()) {
            return List.of();
        }
        List<Span> spans = new ArrayList<>();
        for (String part : encoded.split(" ", -1)) {
            spans.add(span(part));
        }
        return spans;
    }

    static String blocks(List<Block> blocks) {
        StringBuilder out = new StringBuilder();
        for (Block block : blocks) {
            if (!out.isEmpty()) {
                out.append(' ');
            }
            out.append(BLOCK_LETTERS.charAt(block.kind().ordinal()));
            out.append(block.span().start()).append('-').append(block.span().end());
        }
        return out.toString();
    }

    static List<Block> blocks(String encoded) {
        if (encoded.isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        for (String part : encoded.split(" ", -1)) {
            Block.Kind kind = Block.Kind.values()[BLOCK_LETTERS.indexOf(part.charAt(0))];
            blocks.add(new Block(kind, span(part.substring(1))));
        }
        return blocks;
    }

    /** One a line; a line end inside becomes a space. */
    static String lines(List<String> values) {
        StringBuilder out = new StringBuilder();
        for (String value : values) {
            out.append(value.indexOf('\n') < 0 ? value : value.replace('\n', ' '))
                    .append('\n');
        }
        return out.toString();
    }

    static List<String> lines(String encoded) {
        List<String> values = new ArrayList<>();
        int start = 0;
        for (int end = encoded.indexOf('\n'); end >= 0; end = encoded.indexOf('\n', start)) {
            values.add(encoded.substring(start, end));
            start = end + 1;
        }
        return values;
    }

    static String roles(List<Role> roles) {
        List<String> lines = new ArrayList<>();
        for (Role role : roles) {
            String office = role.office().replace('\t', ' ');
            lines.add(role.body() == null ? office : office + "\t" + role.body());
        }
        return lines(lines);
    }

    static List<Role> roles(String encoded) {
        List<Role> roles = new ArrayList<>();
        for (String line : lines(encoded)) {
            int tab = line.indexOf('\t');
            roles.add(tab < 0 ? new Role(line, null) : new Role(line.substring(0, tab), line.substring(tab + 1)));
        }
        return roles;
    }

    static @Nullable Span span(@Nullable Integer start, @Nullable Integer end) {
        return start == null || end == null ? null : new Span(start, end);
    }

    private static Span span(String part) {
        int dash = part.indexOf('-');
        return new Span(Integer.parseInt(part, 0, dash, 10), Integer.parseInt(part, dash + 1, part.length(), 10));
    }
}
