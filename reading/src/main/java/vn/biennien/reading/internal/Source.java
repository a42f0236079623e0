package vn.biennien.reading.internal;

import java.io.InputStream;
import java.util.Map;

/**
 * Something to read articles from, as a stream.
 *
 * @param form what its name tells
 * @param place what to call it in messages
 * @param in what is in it, packed as its form says; whoever reads it closes it
 * @param meter counts what is unpacked
 * @param inside whether it stands in an archive
 * @param sidecars what stands beside the texts of its archive, by their names without suffix
 * @param known what is known of its one article, if it holds one and stands in no archive
 */
record Source(
        Form form,
        String place,
        InputStream in,
        Meter meter,
        boolean inside,
        Map<String, byte[]> sidecars,
        Metadata known) {

    /** The same, unpacked. */
    Source unpacked(InputStream plain) {
        return new Source(
                new Form(Packing.NONE, form.content(), form.stem()), place, plain, meter, inside, sidecars, known);
    }

    /** The same, holding something else than was thought. */
    Source holding(Form.Content content, InputStream stream) {
        return new Source(
                new Form(form.packing(), content, form.stem()), place, stream, meter, inside, sidecars, known);
    }
}
