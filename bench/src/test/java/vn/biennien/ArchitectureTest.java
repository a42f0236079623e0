package vn.biennien;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The arrows between modules, as docs/architecture.md draws them. It lives in {@code bench}, the
 * one module that sees all others and that nobody depends on.
 */
class ArchitectureTest {

    private static final String ROOT = "vn.biennien.";

    /**
     * Module → what it may use besides itself. Everybody may use {@code record}, the language they
     * all speak.
     */
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("record", Set.of()),
            Map.entry("knowledge", Set.of("record")),
            Map.entry("text", Set.of("record", "knowledge")),
            // It asks text which old encoding a file is in.
            Map.entry("reading", Set.of("record", "knowledge", "text")),
            Map.entry("web", Set.of("record", "knowledge", "reading")),
            Map.entry("analysis", Set.of("record", "knowledge", "text")),
            Map.entry("store", Set.of("record")),
            Map.entry("search", Set.of("record", "text")),
            Map.entry("desk", Set.of("record", "knowledge", "text", "reading", "web", "analysis", "store", "search")),
            // What the desk works with is handed to it: readers, analyzers, filters. It trains and shows text, too.
            // Issues and agreements are called as the knowledge files call them.
            Map.entry("server", Set.of("record", "knowledge", "analysis", "store", "desk")),
            Map.entry(
                    "cli",
                    Set.of("record", "knowledge", "text", "reading", "web", "analysis", "store", "desk", "server")),
            Map.entry("bench", Set.of("record", "knowledge", "text", "reading", "analysis", "store", "desk", "cli")));

    private static JavaClasses all;

    @BeforeAll
    static void read() {
        all = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("vn.biennien");
    }

    @Test
    void sees_every_module() {
        assertThat(all).isNotEmpty();
        List<String> unknown = all.stream()
                .map(ArchitectureTest::moduleOf)
                .distinct()
                .filter(module -> !MAY_USE.containsKey(module))
                .toList();
        assertThat(unknown).as("modules without a line in MAY_USE").isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> arrows_go_one_way() {
        return MAY_USE.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry ->
                        DynamicTest.dynamicTest(entry.getKey(), () -> arrowsOf(entry.getKey(), entry.getValue())));
    }

    private static void arrowsOf(String module, Set<String> mayUse) {
        List<String> packages = new ArrayList<>();
        packages.add(ROOT + module + "..");
        mayUse.forEach(other -> packages.add(ROOT + other + ".."));
        DescribedPredicate<JavaClass> forbidden = resideInAPackage("vn.biennien..")
                .and(not(resideInAnyPackage(packages.toArray(String[]::new))))
                .as("modules that %s may not use", module);
        noClasses()
                .that()
                .resideInAPackage(ROOT + module + "..")
                .should()
                .dependOnClassesThat(forbidden)
                .allowEmptyShould(true)
                .check(all);
    }

    @Test
    void internal_packages_stay_inside_their_module() {
        classes()
                .that()
                .resideInAPackage("vn.biennien..internal..")
                .should(new ArchCondition<JavaClass>("be used by their own module only") {
                    @Override
                    public void check(JavaClass used, ConditionEvents events) {
                        used.getDirectDependenciesToSelf().stream()
                                .filter(dependency ->
                                        !moduleOf(dependency.getOriginClass()).equals(moduleOf(used)))
                                .forEach(dependency ->
                                        events.add(SimpleConditionEvent.violated(used, dependency.getDescription())));
                    }
                })
                .check(all);
    }

    /**
     * The same article gives the same findings every time: nothing in the way of an article asks
     * clock, dice or network.
     */
    @Test
    void the_way_of_an_article_has_no_clock_no_dice_and_no_network() {
        DescribedPredicate<com.tngtech.archunit.core.domain.JavaMethodCall> clockOrDice =
                describe("clock or dice", call -> {
                    String owner = call.getTargetOwner().getFullName();
                    String name = call.getName();
                    boolean now = name.equals("now")
                            && Stream.of(Instant.class, LocalDate.class, LocalDateTime.class, ZonedDateTime.class)
                                    .anyMatch(type -> type.getName().equals(owner));
                    boolean system = owner.equals("java.lang.System") && name.equals("currentTimeMillis");
                    boolean clock = owner.equals(Clock.class.getName()) && name.startsWith("system");
                    boolean dice = owner.equals("java.lang.Math") && name.equals("random");
                    return now || system || clock || dice;
                });
        String[] stages = {
            ROOT + "record..", ROOT + "knowledge..", ROOT + "text..", ROOT + "reading..", ROOT + "analysis.."
        };
        noClasses()
                .that()
                .resideInAnyPackage(stages)
                .should()
                .callMethodWhere(clockOrDice)
                .check(all);
        noClasses()
                .that()
                .resideInAnyPackage(stages)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net.http..", "javax.net..", "org.apache.hc..")
                .check(all);
    }

    @Test
    void every_package_is_null_marked() {
        classes()
                .that()
                .resideInAPackage("vn.biennien..")
                .and()
                .resideOutsideOfPackages(ROOT + "store.internal.jooq..", "vn.biennien..jmh_generated..")
                .should(new ArchCondition<JavaClass>("be in a package with @NullMarked") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                            events.add(SimpleConditionEvent.violated(
                                    type, type.getPackageName() + " has no package-info.java with @NullMarked"));
                        }
                    }
                })
                .check(all);
    }

    private static String moduleOf(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith(ROOT)) {
            return "";
        }
        int end = name.indexOf('.', ROOT.length());
        return end < 0 ? name.substring(ROOT.length()) : name.substring(ROOT.length(), end);
    }
}
