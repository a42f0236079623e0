package vn.biennien.web.internal;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import vn.biennien.reading.ReadProblem;
import vn.biennien.web.FetchSettings;
import vn.biennien.web.Timekeeper;
import vn.biennien.web.Validators;
import vn.biennien.web.WebAddresses;
import vn.biennien.web.WebException;
import vn.biennien.web.internal.Exchange.Reply;

/**
 * What sites allow, by RFC 9309: a robots.txt that is there is obeyed, one that is not there (4xx) allows all, one that
 * cannot be had (5xx, no answer) forbids all for now. Thread-safe.
 */
final class Robots {

    /** RFC 9309 wants at least 500 KiB read. */
    private static final int LONGEST = 512_000;

    private static final int REDIRECTS = 5;
    private static final Duration KEPT = Duration.ofHours(24);
    private static final Duration FAILURE_KEPT = Duration.ofMinutes(10);

    private final FetchSettings settings;
    private final Asking asking;
    private final WebAddresses addresses;
    private final Timekeeper time;
    private final List<String> name;
    private final Map<String, Site> sites = new ConcurrentHashMap<>();

    /** A site's rules, or why there are none, and until when they hold. One thread asks for them, the others wait. */
    private static final class Site {
        final ReentrantLock lock = new ReentrantLock();

        @Nullable
        BaseRobotRules rules;

        @Nullable
        WebException problem;

        Instant until = Instant.MIN;
    }

    /** @param name what robots.txt files call us, in lower case */
    Robots(FetchSettings settings, Asking asking, WebAddresses addresses, Timekeeper time, String name) {
        this.settings = settings;
        this.asking = asking;
        this.addresses = addresses;
        this.time = time;
        this.name = List.of(name);
    }

    /**
     * How long to wait between requests for pages like {@code url}.
     *
     * @throws WebException if the site does not want it to be fetched, or cannot be asked
     */
    Duration delay(URI url) throws WebException, InterruptedException {
        String place = url.toString();
        BaseRobotRules rules = rules(url);
        if (!rules.isAllowed(place)) {
            throw WebException.lasting(ReadProblem.ROBOTS, place);
        }
        long wanted = rules.getCrawlDelay();
        if (wanted > settings.longestCrawlDelay().toMillis()) {
            throw WebException.lasting(ReadProblem.CRAWL_DELAY, place, wanted / 1_000);
        }
        Duration usual = settings.hostDelay();
        return wanted > usual.toMillis() ? Duration.ofMillis(wanted) : usual;
    }

    private BaseRobotRules rules(URI url) throws WebException, InterruptedException {
        String home = url.getScheme() + "://" + url.getRawAuthority();
        Site site = sites.computeIfAbsent(home, h -> new Site());
        site.lock.lockInterruptibly();
        try {
            if (!site.until.isAfter(time.now())) {
                renew(site, home);
            }
            if (site.rules == null) {
                WebException problem = site.problem;
                throw problem == null
                        ? WebException.passing(ReadProblem.NO_ROBOTS, url.toString(), url.getHost())
                        : problem.at(url.toString());
            }
            return site.rules;
        } finally {
            site.lock.unlock();
        }
    }

    private void renew(Site site, String home) throws InterruptedException {
        site.rules = null;
        site.problem = null;
        try {
            site.rules = fetch(home);
            site.until = time.now().plus(KEPT);
        } catch (WebException e) {
            site.problem = e;
            Instant later = time.now().plus(FAILURE_KEPT);
            site.until = e.notBefore() != null && e.notBefore().isBefore(later) ? e.notBefore() : later;
        }
    }

    private BaseRobotRules fetch(String home) throws WebException, InterruptedException {
        URI url = URI.create(home + "/robots.txt");
        for (int i = 0; i <= REDIRECTS; i++) {
            Reply reply = reply(url);
            if (Status.isGood(reply.status())) {
                return parsed(home, reply.body());
            }
            String location = Status.isRedirect(reply.status()) ? reply.location() : null;
            if (location == null) {
                return allowed();
            }
            try {
                url = addresses.target(location, url).url();
            } catch (WebException e) {
                return allowed();
            }
        }
        return allowed(); // RFC 9309: redirected too often, it is as if it were not there
    }

    /** An answer; problems that are not the file's but the host's are said as they are. */
    private Reply reply(URI url) throws WebException, InterruptedException {
        try {
            return asking.ask(url, Validators.NONE, settings.hostDelay());
        } catch (WebException e) {
            throw switch (e.problem()) {
                case PRIVATE_ADDRESS, UNKNOWN_HOST, NOT_CONNECTED, NOT_SECURE, ASKED_TOO_OFTEN -> e;
                default ->
                    WebException.passing(ReadProblem.NO_ROBOTS, url.toString(), url.getHost())
                            .notBefore(e.notBefore());
            };
        }
    }

    private BaseRobotRules parsed(String home, byte[] body) {
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 0);
        parser.setExactUserAgentMatching(true);
        return parser.parseContent(home, Arrays.copyOf(body, Math.min(body.length, LONGEST)), "text/plain", name);
    }

    private static BaseRobotRules allowed() {
        return new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
    }
}
