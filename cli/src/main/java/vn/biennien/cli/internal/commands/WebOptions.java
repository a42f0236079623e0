package vn.biennien.cli.internal.commands;

import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.biennien.cli.internal.Context;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.web.FetchSettings;
import vn.biennien.web.Fetcher;
import vn.biennien.web.WebReader;

/** How to fetch from the web. */
public final class WebOptions {

    /** Behind a command's own options, before those of every command. */
    private static final int LATE = 800;

    private static final String CONTACT_VARIABLE = "BIENNIEN_CONTACT";

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Option(names = "--contact", paramLabel = "MAIL", order = LATE, descriptionKey = "option.contact")
    private @Nullable String contact;

    @Option(names = "--delay", paramLabel = "TIME", order = LATE, descriptionKey = "option.delay")
    private @Nullable Duration delay;

    @Option(names = "--allow-private", order = LATE, descriptionKey = "option.allow-private")
    private boolean allowPrivate;

    /** A fetcher as the options say, to be closed. */
    Fetcher fetcher(Context context, Knowledge knowledge) {
        String reach = contact != null ? contact : context.around().variable(CONTACT_VARIABLE);
        if (reach != null && !FetchSettings.isContact(reach)) {
            throw wrong(context.text("value.contact", reach));
        }
        FetchSettings settings = FetchSettings.USUAL.withContact(reach).withAllowPrivate(allowPrivate);
        return Fetcher.create(delay == null ? settings : settings.withHostDelay(delay), knowledge);
    }

    /** A reader of what {@code fetcher} fetches. */
    static WebReader reader(
            Fetcher fetcher, Knowledge knowledge, @Nullable LocalDate published, @Nullable String outlet) {
        return WebReader.create(fetcher, knowledge).published(published).outlet(outlet);
    }

    private RuntimeException wrong(String sentence) {
        return spec == null
                ? new IllegalArgumentException(sentence)
                : new ParameterException(spec.commandLine(), sentence);
    }
}
