package vn.biennien.server.internal.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A small graph in columns, from left to right, as a drawing that needs no script. Measures are units of the drawing, which
 * grows and shrinks with the window.
 *
 * @param width of the drawing
 * @param height of the drawing
 * @param nodes boxes with a name
 * @param edges lines between them
 */
public record Graph(int width, int height, List<Node> nodes, List<Edge> edges) {
    private static final int BOX = 190;
    private static final int GAP = 110;
    private static final int LINE = 26;
    private static final int STEP = 36;
    private static final int EDGE = 4;
    private static final int LETTERS = 25;
    private static final double WIDEST = 14;

    /**
     * A box.
     *
     * @param label its name, cut to fit
     * @param name its whole name
     * @param column which column, from 0
     */
    public record Node(String label, String name, int column, int x, int y, int width, int height) {

        /** Where the middle of the first line's foot is. */
        public int baseline() {
            return y + height / 2 + 5;
        }
    }

    /**
     * A line, as an SVG path.
     *
     * @param path its way
     * @param width how thick
     * @param label what it stands for
     */
    public record Edge(String path, String width, String label) {}

    /**
     * What is linked with what.
     *
     * @param from a name in some column
     * @param to a name in the next or a later one
     * @param weight how much, from 1
     */
    record Link(String from, String to, long weight) {}

    /**
     * Draws it.
     *
     * @param columns names, from the first column to the last; each from top to bottom
     */
    static Graph of(List<List<String>> columns, List<Link> links) {
        int most = columns.stream().mapToInt(List::size).max().orElse(0);
        int height = most * STEP + 2 * EDGE;
        List<Node> nodes = new ArrayList<>();
        List<Map<String, Node>> placed = new ArrayList<>();
        for (int c = 0; c < columns.size(); c++) {
            Map<String, Node> column = new HashMap<>();
            List<String> names = columns.get(c);
            double step = names.isEmpty() ? 0 : (double) (height - 2 * EDGE) / names.size();
            for (int i = 0; i < names.size(); i++) {
                int y = (int) Math.round(EDGE + i * step + (step - LINE) / 2);
                Node node = new Node(cut(names.get(i)), names.get(i), c, EDGE + c * (BOX + GAP), y, BOX, LINE);
                nodes.add(node);
                column.put(names.get(i), node);
            }
            placed.add(column);
        }
        long heaviest = links.stream().mapToLong(Link::weight).max().orElse(1);
        List<Edge> edges = new ArrayList<>();
        Set<String> drawn = new HashSet<>();
        for (Link link : links) {
            for (int c = 0; c + 1 < columns.size(); c++) {
                Node from = placed.get(c).get(link.from());
                Node to = after(placed, c, link.to());
                if (from != null && to != null && drawn.add(c + link.from() + "\n" + link.to())) {
                    edges.add(edge(from, to, link, heaviest));
                }
            }
        }
        int width = columns.size() * BOX + Math.max(0, columns.size() - 1) * GAP + 2 * EDGE;
        return new Graph(width, height, List.copyOf(nodes), List.copyOf(edges));
    }

    private static @Nullable Node after(List<Map<String, Node>> placed, int column, String name) {
        for (int c = column + 1; c < placed.size(); c++) {
            Node node = placed.get(c).get(name);
            if (node != null) {
                return node;
            }
        }
        return null;
    }

    private static Edge edge(Node from, Node to, Link link, long heaviest) {
        int x1 = from.x() + from.width();
        int y1 = from.y() + from.height() / 2;
        int x2 = to.x();
        int y2 = to.y() + to.height() / 2;
        int bend = (x2 - x1) / 2;
        String path =
                "M" + x1 + " " + y1 + "C" + (x1 + bend) + " " + y1 + " " + (x2 - bend) + " " + y2 + " " + x2 + " " + y2;
        double thick = Math.max(1.5, WIDEST * Math.sqrt((double) link.weight() / heaviest));
        boolean alone = heaviest == 1;
        String width = alone ? "2" : Double.toString(Math.round(thick * 10) / 10.0);
        return new Edge(path, width, from.name() + " → " + to.name() + (alone ? "" : ": " + link.weight()));
    }

    private static String cut(String name) {
        return name.codePointCount(0, name.length()) <= LETTERS
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LETTERS - 1)) + "…";
    }
}
