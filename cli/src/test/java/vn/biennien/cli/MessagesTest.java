package vn.biennien.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import vn.biennien.cli.internal.Application;
import vn.biennien.cli.internal.Context;
import vn.biennien.cli.internal.Errors;
import vn.biennien.cli.internal.Messages;
import vn.biennien.cli.internal.Preparation;
import vn.biennien.cli.internal.commands.Format;
import vn.biennien.cli.internal.terminal.Surroundings;
import vn.biennien.desk.evaluation.Evaluation;
import vn.biennien.desk.evaluation.GoldException;
import vn.biennien.desk.export.TextLevel;
import vn.biennien.desk.positions.Shift;
import vn.biennien.knowledge.KnowledgeProblem;
import vn.biennien.knowledge.Outlet;
import vn.biennien.record.Actor;
import vn.biennien.record.AgreementStatus;
import vn.biennien.record.EventStatus;
import vn.biennien.record.EventType;
import vn.biennien.record.Occasion;
import vn.biennien.record.PublishedDate;
import vn.biennien.record.Said;
import vn.biennien.record.SpeechAct;
import vn.biennien.record.SpeechMode;
import vn.biennien.record.When;
import vn.biennien.server.accounts.Access;
import vn.biennien.server.accounts.AccountsException;
import vn.biennien.server.accounts.Right;
import vn.biennien.server.accounts.Role;
import vn.biennien.store.CopyGroup;
import vn.biennien.store.Correction;
import vn.biennien.store.RecordException;
import vn.biennien.store.Revision;
import vn.biennien.store.Signature;
import vn.biennien.text.training.TrainingException;

/** Both languages say the same things, and say all of them. */
class MessagesTest {

    private static final Path SOURCES = Path.of("src/main/java/vn/biennien/cli");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-z_-]*(?:\\.[a-z][a-z_-]*)+)\"");

    /** Keys that are made of a prefix and an enum's constant. */
    private static final Map<String, Enum<?>[]> ENUMS = Map.ofEntries(
            Map.entry("act", SpeechAct.values()),
            Map.entry("mode", SpeechMode.values()),
            Map.entry("kind", Actor.Kind.values()),
            Map.entry("occasion", Occasion.Kind.values()),
            Map.entry("event", EventType.values()),
            Map.entry("status", EventStatus.values()),
            Map.entry("shift", Shift.Kind.values()),
            Map.entry("said.basis", Said.Basis.values()),
            Map.entry("when.basis", When.Basis.values()),
            Map.entry("published.basis", PublishedDate.Basis.values()),
            Map.entry("correction.field", Correction.Field.values()),
            Map.entry("knowledge.error", KnowledgeProblem.values()),
            Map.entry("gold.error", GoldException.Problem.values()),
            Map.entry("train.error", TrainingException.Problem.values()),
            Map.entry("record.error", RecordException.Reason.values()),
            Map.entry("eval.error", Evaluation.ErrorKind.values()),
            Map.entry("text", TextLevel.values()),
            Map.entry("copies.kind", CopyGroup.Kind.values()),
            Map.entry("copies.reason", CopyGroup.Reason.values()),
            Map.entry("revision", Revision.Kind.values()),
            Map.entry("outlet.kind", Outlet.Kind.values()),
            Map.entry("outlet.ownership", Outlet.Ownership.values()),
            Map.entry("agreement", AgreementStatus.values()),
            Map.entry("account.error", AccountsException.Problem.values()),
            Map.entry("account.role", Role.values()),
            Map.entry("account.right", Right.values()),
            Map.entry("account.way", Signature.Way.values()),
            Map.entry("account.action", Access.Action.values()),
            Map.entry("format", Format.values()));

    private final Properties english = load("messages.properties");
    private final Properties vietnamese = load("messages_vi.properties");

    private static Properties load(String name) {
        Properties properties = new Properties();
        try (InputStream in = Messages.class.getResourceAsStream(name);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return properties;
    }

    @Test
    void both_bundles_have_the_same_keys() {
        assertThat(vietnamese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    }

    @Test
    void both_messages_take_the_same_parts() {
        for (String key : english.stringPropertyNames()) {
            assertThat(parts(vietnamese.getProperty(key))).as(key).isEqualTo(parts(english.getProperty(key)));
        }
    }

    @Test
    void every_key_in_the_code_exists_and_every_key_is_in_the_code() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                Matcher matcher = LITERAL.matcher(Files.readString(file));
                while (matcher.find()) {
                    used.add(matcher.group(1));
                }
            }
        }
        Set<String> known = english.stringPropertyNames();
        Set<String> plain = known.stream().filter(k -> !isMade(k)).collect(Collectors.toCollection(TreeSet::new));
        plain.remove("progress"); // has no dot, so the pattern does not see it
        assertThat(plain)
                .as("messages that nobody says")
                .allMatch(key -> used.contains(key) || used.contains(one(key)));
        Set<String> prefixes =
                plain.stream().map(k -> k.substring(0, k.indexOf('.'))).collect(Collectors.toSet());
        assertThat(used.stream().filter(k -> prefixes.contains(k.substring(0, k.indexOf('.')))))
                .as("keys without a message")
                .allMatch(key -> known.contains(key) || ENUMS.containsKey(key) || isFigure(key));
    }

    @Test
    void every_constant_that_is_shown_has_a_name() {
        ENUMS.forEach((prefix, constants) -> {
            for (Enum<?> constant : constants) {
                assertThat(english.stringPropertyNames())
                        .contains(prefix + "." + constant.name().toLowerCase(Locale.ROOT));
            }
        });
    }

    @Test
    void every_command_option_and_parameter_is_described_in_both_languages() {
        for (String language : List.of(Messages.ENGLISH, Messages.VIETNAMESE)) {
            ByteArrayOutputStream nowhere = new ByteArrayOutputStream();
            Surroundings around = new Surroundings(
                    InputStream.nullInputStream(), nowhere, nowhere, false, false, false, 100, Map.of());
            Context context = Context.of(around, Messages.in(language), Preparation.of());
            List<String> bare = new ArrayList<>();
            describe(Application.commandLine(context, Application.names(), new Errors(context)), bare);
            assertThat(bare).as(language).isEmpty();
        }
    }

    private static void describe(CommandLine command, List<String> bare) {
        var spec = command.getCommandSpec();
        if (spec.usageMessage().header().length == 0) {
            bare.add(spec.qualifiedName());
        }
        spec.args().stream()
                .filter(arg -> arg.description().length == 0)
                .forEach(arg -> bare.add(spec.qualifiedName() + " " + arg));
        command.getSubcommands().values().forEach(sub -> describe(sub, bare));
    }

    private static Set<String> parts(String message) {
        Set<String> parts = new TreeSet<>();
        Matcher matcher = Pattern.compile("\\{\\d}|%n").matcher(message);
        while (matcher.find()) {
            parts.add(matcher.group());
        }
        return parts;
    }

    /** Whether picocli looks the key up, or it is made of a prefix and a constant or a figure. */
    private static boolean isMade(String key) {
        int dot = key.lastIndexOf('.');
        return key.contains("usage.") && !key.startsWith("usage.error")
                || dot > 0 && ENUMS.containsKey(key.substring(0, dot)) && !key.equals("eval.error.should-be")
                || key.startsWith("eval.figure.");
    }

    private static boolean isFigure(String key) {
        return key.startsWith("eval.figure") || key.startsWith("eval.error");
    }

    private static String one(String key) {
        return key.endsWith(".one") ? key.substring(0, key.length() - 4) : key;
    }
}
