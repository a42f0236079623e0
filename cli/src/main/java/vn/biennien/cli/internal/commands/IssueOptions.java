package vn.biennien.cli.internal.commands;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.biennien.analysis.IssueNames;
import vn.biennien.cli.internal.Context;
import vn.biennien.cli.internal.ExitCode;
import vn.biennien.cli.internal.Failure;
import vn.biennien.knowledge.Knowledge;

/** Which issues are asked for, and whose names they have. */
public final class IssueOptions {

    private static final int SUGGESTED = 8;

    @Option(names = "--issue", paramLabel = "I", descriptionKey = "option.issue")
    private @Nullable String issue;

    @Option(names = "--knowledge", paramLabel = "DIR", descriptionKey = "option.knowledge")
    private @Nullable Path knowledge;

    /** The shipped knowledge, or that of the user's folder over it. */
    Knowledge knowledge() {
        return knowledge == null ? Knowledge.shipped() : Knowledge.with(knowledge);
    }

    /**
     * Ids of the issues and propositions asked for; empty for all.
     *
     * @throws Failure if there is none of this name
     */
    List<String> ids(Context context, IssueNames names) {
        if (issue == null) {
            return List.of();
        }
        List<String> ids = names.meant(issue);
        if (ids.isEmpty()) {
            String some = String.join(
                    ", ",
                    names.issues().stream()
                            .limit(SUGGESTED)
                            .map(IssueNames.Entry::id)
                            .toList());
            throw new Failure(ExitCode.USAGE, context.text("positions.no-issue", issue, some));
        }
        return ids;
    }
}
