package vn.biennien.server.internal.adding;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import vn.biennien.desk.IngestReport;
import vn.biennien.desk.intake.Intake;
import vn.biennien.desk.intake.Job;
import vn.biennien.server.internal.Frame;
import vn.biennien.server.internal.Views;
import vn.biennien.server.internal.pages.NotThere;
import vn.biennien.server.internal.words.Words;

/** How far a job is; in the end its article, or the list of them with what went wrong. */
@Controller
public final class JobPage {
    private final Intake intake;
    private final Views views;

    JobPage(Intake intake, Views views) {
        this.intake = intake;
        this.views = views;
    }

    /**
     * What the page shows.
     *
     * @param job how far it is
     * @param done whether it has ended
     * @param state that, in a sentence
     * @param problems what went wrong, a sentence each
     * @param more how many inputs more went wrong
     */
    public record Model(Job job, boolean done, String state, List<String> problems, long more) {}

    @GetMapping(AddPage.PATH + "/{id}")
    View show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String part,
            HttpServletRequest request) {
        Job job = intake.job(id).orElseThrow(NotThere::new);
        boolean done = job.step() == Job.Step.DONE;
        if (done && part == null && job.articles().size() == 1 && job.problems().isEmpty() && job.failure() == null) {
            RedirectView view = new RedirectView(
                    "/article?id=" + Frame.encode(job.articles().get(0).id()));
            view.setStatusCode(HttpStatus.SEE_OTHER);
            return view;
        }
        Words words = Views.words(request);
        return views.page(part == null ? "job" : "part/job", model(job, done, words));
    }

    private static Model model(Job job, boolean done, Words words) {
        List<String> problems = job.sentences(words.language());
        long all =
                job.report() == null ? 0 : job.report().failed() + job.report().skipped();
        return new Model(job, done, state(job, words), problems, Math.max(0, all - problems.size()));
    }

    private static String state(Job job, Words words) {
        return switch (job.step()) {
            case WAITING -> words.text("add.waiting", job.ahead());
            case RUNNING -> words.text("add.running", words.number(job.seen()));
            case DONE -> job.report() == null || job.failure() != null ? words.text("add.failed") : done(job, words);
        };
    }

    private static String done(Job job, Words words) {
        IngestReport report = Objects.requireNonNull(job.report());
        String told = words.text("add.done", report.added() + report.replaced(), report.known(), report.statements());
        if (report.forgotten() > 0) {
            told += " " + words.text("add.forgotten", report.forgotten());
        }
        if (!report.foreign().isEmpty()) {
            told += " "
                    + words.text(
                            "add.foreign",
                            report.foreign().values().stream().mapToLong(n -> n).sum());
        }
        return job.cut() ? told + " " + words.text("add.cut", Intake.MOST_PAGES) : told;
    }
}
