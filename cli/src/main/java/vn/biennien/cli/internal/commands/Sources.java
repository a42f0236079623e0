package vn.biennien.cli.internal.commands;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.biennien.reading.Read;
import vn.biennien.reading.ReadProblem;
import vn.biennien.web.Fetched;
import vn.biennien.web.Listing;
import vn.biennien.web.Validators;
import vn.biennien.web.WebAddress;
import vn.biennien.web.WebAddresses;
import vn.biennien.web.WebException;

/** Which addresses a user means: those written, and those that files of feeds (OPML) name. */
final class Sources {

    /** Longest file of feeds, in bytes. */
    private static final int LONGEST = 10_000_000;

    private final WebAddresses addresses;
    private final Problems problems;
    private final Map<String, WebAddress> found = new LinkedHashMap<>();

    private Sources(WebAddresses addresses, Problems problems) {
        this.addresses = addresses;
        this.problems = problems;
    }

    /** The addresses, each once; what is none goes to {@code problems}, and the others are good all the same. */
    static List<WebAddress> of(List<String> words, WebAddresses addresses, Problems problems) {
        Sources sources = new Sources(addresses, problems);
        for (String word : words) {
            try {
                sources.add(word);
            } catch (WebException e) {
                problems.failed(e.failed(word));
            }
        }
        return List.copyOf(sources.found.values());
    }

    private void add(String word) throws WebException {
        Path file = file(word);
        if (InputOptions.isAddress(word) || file == null) {
            put(addresses.parse(word));
            return;
        }
        byte[] bytes = bytes(file);
        if (Listing.kindOf(bytes) != Listing.Kind.FEEDS) {
            throw WebException.lasting(ReadProblem.NO_FEEDS, word);
        }
        try {
            Fetched.Answer answer = new Fetched.Answer(URI.create("file:///"), bytes, null, Validators.NONE);
            Listing.read(answer, addresses, LONGEST).lists().forEach(item -> put(item.address()));
        } catch (WebException e) {
            throw e.at(word);
        }
    }

    private void put(WebAddress address) {
        found.putIfAbsent(address.key(), address);
    }

    /** The file of that name; null where it is none, and perhaps an address with something left out. */
    private static @Nullable Path file(String word) {
        try {
            Path file = Path.of(word);
            return Files.exists(file) || !word.contains("://") ? file : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private static byte[] bytes(Path file) throws WebException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                throw WebException.lasting(ReadProblem.NO_FEEDS, file.toString());
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says what came of one address, if it is no article. */
    static void report(Read read, Problems problems) {
        switch (read) {
            case Read.Failed failed -> problems.failed(failed);
            case Read.Skipped skipped -> problems.skipped(skipped);
            case Read.Ok ok -> {}
        }
    }
}
