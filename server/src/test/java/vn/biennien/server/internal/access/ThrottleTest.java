package vn.biennien.server.internal.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** Who guesses passwords waits longer and longer; who mistypes does not. */
class ThrottleTest {
    private final Now now = new Now();
    private final Throttle throttle = new Throttle(now);

    @Test
    void aFewMistakesCostNothing() {
        for (int i = 0; i < Throttle.FREE_FOR_NAME; i++) {
            assertThat(throttle.attempt("Lan", "192.0.2.1")).isZero();
        }
        assertThat(throttle.attempt("Lan", "192.0.2.1")).isPositive();
        assertThat(throttle.attempt("Minh", "192.0.2.1")).as("another name").isZero();
    }

    @Test
    void eachFurtherMistakeDoublesTheWaitUpToAQuarterOfAnHour() {
        Duration before = fail("Lan", "192.0.2.1", Throttle.FREE_FOR_NAME);
        for (int i = 0; i < 20; i++) {
            now.pass(before);
            assertThat(throttle.attempt("lan", "192.0.2.1"))
                    .as("the time is over")
                    .isZero();
            Duration left = throttle.left("LAN", "192.0.2.1");
            assertThat(left).isEqualTo(longest(before.multipliedBy(2)));
            before = left;
        }
        assertThat(before).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void anAddressThatTriesManyNamesWaitsToo() {
        for (int i = 0; i < Throttle.FREE_FOR_ADDRESS; i++) {
            assertThat(throttle.attempt("name" + i, "192.0.2.1")).isZero();
        }
        assertThat(throttle.attempt("another", "192.0.2.1")).isPositive();
        assertThat(throttle.attempt("another", "192.0.2.2")).isZero();
    }

    @Test
    void aNetworkOfIpv6IsOneAddress() {
        for (int i = 0; i < Throttle.FREE_FOR_ADDRESS; i++) {
            throttle.attempt("name" + i, "2001:db8:1:1::" + i);
        }
        assertThat(throttle.attempt("another", "2001:db8:1:1:ffff::1")).isPositive();
        assertThat(throttle.attempt("another", "2001:db8:1:2::1")).isZero();
    }

    @Test
    void nobodyElsewhereCanKeepOutWhoHasSignedInBefore() {
        throttle.attempt("Lan", "192.0.2.1");
        throttle.succeeded("Lan", "192.0.2.1");
        fail("Lan", "198.51.100.1", 10);

        assertThat(throttle.attempt("Lan", "198.51.100.2")).isPositive();
        assertThat(throttle.attempt("Lan", "192.0.2.1")).isZero();
    }

    @Test
    void whoSucceedsStartsAnewAndSoDoesWhoStopsTrying() {
        fail("Lan", "192.0.2.1", Throttle.FREE_FOR_NAME - 1);
        throttle.attempt("Lan", "192.0.2.1");
        throttle.succeeded("Lan", "192.0.2.1");
        assertThat(throttle.attempt("Lan", "192.0.2.1")).isZero();

        fail("Minh", "192.0.2.3", Throttle.FREE_FOR_NAME + 3);
        now.pass(Duration.ofHours(2));
        assertThat(throttle.attempt("Minh", "192.0.2.3")).isZero();
        assertThat(throttle.attempt("Minh", "192.0.2.3")).isZero();
    }

    @Test
    void aFloodOfNamesTakesABoundedRoom() {
        for (int i = 0; i < 3 * Throttle.REMEMBERED; i++) {
            throttle.attempt("name" + i, "10." + i / 65536 + "." + i / 256 % 256 + "." + i % 256);
        }
        assertThat(throttle.size()).isLessThanOrEqualTo(2 * Throttle.REMEMBERED);
    }

    private Duration fail(String name, String address, int times) {
        for (int i = 0; i < times; i++) {
            now.pass(throttle.left(name, address));
            throttle.attempt(name, address);
        }
        return throttle.left(name, address);
    }

    private static Duration longest(Duration wait) {
        Duration most = Duration.ofMinutes(15);
        return wait.compareTo(most) < 0 ? wait : most;
    }

    /** A clock that goes on when it is told to. */
    private static final class Now extends Clock {
        private Instant instant = Instant.parse("2026-03-01T12:00:00Z");

        void pass(Duration time) {
            instant = instant.plus(time);
        }

        @Override
        public Instant instant() {
            return instant;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
