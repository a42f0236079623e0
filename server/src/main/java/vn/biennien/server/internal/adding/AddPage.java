package vn.biennien.server.internal.adding;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import vn.biennien.desk.intake.Intake;
import vn.biennien.desk.intake.QueueFullException;
import vn.biennien.desk.intake.Submission;
import vn.biennien.server.internal.Filters.BadValue;
import vn.biennien.server.internal.Views;
import vn.biennien.server.internal.words.Words;

/** Articles handed in: a text, files or an address. */
@Controller
public final class AddPage {
    /** Where the page is. */
    static final String PATH = "/add";

    private static final int LONGEST_LINE = 500;
    private static final int LONGEST_TEXT = 1_000_000;
    private static final int LONGEST_NAME = 120;
    private static final List<String> FIELDS =
            List.of("headline", "text", "address", "outlet", "published", "encoding");

    private final Intake intake;
    private final Views views;

    AddPage(Intake intake, Views views) {
        this.intake = intake;
        this.views = views;
    }

    /**
     * What the page shows.
     *
     * @param values what was filled in, by field
     * @param problem what is wrong with it, or null
     * @param encodings names of encodings other than UTF-8
     */
    public record Model(
            Map<String, String> values, @Nullable String problem, List<String> encodings) {
        private static final List<String> ENCODINGS = List.of("utf-8", "windows-1258", "tcvn3", "vni", "viscii");

        static Model empty(@Nullable String problem) {
            return new Model(Map.of(), problem, ENCODINGS);
        }

        static Model of(Map<String, String> values, @Nullable String problem) {
            return new Model(values, problem, ENCODINGS);
        }

        /** What was filled in. */
        public String value(String field) {
            return values.getOrDefault(field, "");
        }
    }

    @GetMapping(PATH)
    View form() {
        return views.page("add", Model.empty(null));
    }

    @PostMapping(PATH)
    View add(HttpServletRequest request) throws IOException {
        List<MultipartFile> files =
                request instanceof MultipartHttpServletRequest parts ? parts.getFiles("files") : List.of();
        Words words = Views.words(request);
        Map<String, String> values = values(request);
        try {
            String job = intake.add(submission(request, values, files, words));
            RedirectView view = new RedirectView(PATH + "/" + job);
            view.setStatusCode(HttpStatus.SEE_OTHER);
            return view;
        } catch (Refused e) {
            return views.page("add", Model.of(values, e.getMessage()), HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (BadValue e) {
            return views.page(
                    "add", Model.of(values, words.text("add.badDay", e.value())), HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (QueueFullException e) {
            return views.page(
                    "add",
                    Model.of(values, words.text("add.full", Intake.MOST_WAITING)),
                    HttpStatus.SERVICE_UNAVAILABLE);
        }
    }

    /** What was handed in is nothing that can be read; the message is a sentence for the user. */
    private static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        Refused(String sentence) {
            super(sentence);
        }
    }

    private static Submission submission(
            HttpServletRequest request, Map<String, String> values, List<MultipartFile> files, Words words)
            throws Refused, BadValue, IOException {
        @Nullable String outlet = filled(values, "outlet");
        @Nullable LocalDate published = day(values);
        return switch (String.valueOf(request.getParameter("what"))) {
            case "text" -> {
                String text = values.getOrDefault("text", "");
                if (text.isBlank()) {
                    throw new Refused(words.text("add.noText"));
                }
                if (text.length() > LONGEST_TEXT) {
                    throw new Refused(words.text("add.longText", words.number(LONGEST_TEXT)));
                }
                yield new Submission.Text(filled(values, "headline"), text, outlet, published);
            }
            case "address" -> {
                String address = filled(values, "address");
                if (address == null) {
                    throw new Refused(words.text("add.noAddress"));
                }
                yield new Submission.Address(address, outlet, published);
            }
            default -> files(files, encoding(values), outlet, published, words);
        };
    }

    private static Submission files(
            List<MultipartFile> uploads,
            @Nullable String encoding,
            @Nullable String outlet,
            @Nullable LocalDate published,
            Words words)
            throws Refused, IOException {
        List<MultipartFile> files = uploads.stream()
                .filter(f -> f.getOriginalFilename() != null
                        && !f.getOriginalFilename().isBlank())
                .toList();
        if (files.isEmpty()) {
            throw new Refused(words.text("add.noFiles"));
        }
        if (files.size() > AddConfiguration.MOST_FILES) {
            throw new Refused(words.text("add.manyFiles", AddConfiguration.MOST_FILES));
        }
        Path folder = Files.createTempDirectory("biennien-files");
        Set<String> names = new LinkedHashSet<>();
        for (MultipartFile file : files) {
            String name = name(String.valueOf(file.getOriginalFilename()), names);
            names.add(name);
            file.transferTo(folder.resolve(name));
        }
        List<String> read = new ArrayList<>(names);
        read.removeIf(name -> name.endsWith(".meta.json")); // these tell of others
        return new Submission.Files(folder, read.isEmpty() ? List.copyOf(names) : read, encoding, outlet, published);
    }

    /** A name that is one in any folder, and none that another has. */
    private static String name(String given, Set<String> taken) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("[\\p{Cntrl}:*?\"<>|]", "_").replaceAll("^[.\\s]+", "");
        String name = plain.isEmpty() ? "file" : plain;
        if (name.length() > LONGEST_NAME) {
            name = name.substring(name.length() - LONGEST_NAME); // its end tells what kind of file it is
        }
        String unique = name;
        for (int n = 2; taken.contains(unique); n++) {
            unique = n + "-" + name;
        }
        return unique;
    }

    private static Map<String, String> values(HttpServletRequest request) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String field : FIELDS) {
            String value = request.getParameter(field);
            if (value != null) {
                boolean line = !field.equals("text");
                values.put(field, line ? cut(value.strip()) : value);
            }
        }
        return values;
    }

    private static String cut(String line) {
        return line.substring(0, Math.min(line.length(), LONGEST_LINE));
    }

    private static @Nullable String filled(Map<String, String> values, String field) {
        String value = values.get(field);
        return value == null || value.isBlank() ? null : value;
    }

    private static @Nullable String encoding(Map<String, String> values) {
        String encoding = filled(values, "encoding");
        return encoding != null && Model.ENCODINGS.contains(encoding) ? encoding : null;
    }

    private static @Nullable LocalDate day(Map<String, String> values) throws BadValue {
        String value = filled(values, "published");
        try {
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw new BadValue("published", value);
        }
    }
}
