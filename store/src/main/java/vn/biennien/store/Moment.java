package vn.biennien.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.biennien.record.Article;
import vn.biennien.record.Said;
import vn.biennien.record.When;

/** An entry of a timeline. */
public sealed interface Moment {

    /** First day, or null where it is open. */
    @Nullable
    LocalDate from();

    /** Last day, or null where it is open. */
    @Nullable
    LocalDate to();

    /** The article that tells it. */
    Article article();

    /** What it is known by. */
    String id();

    /** Something said. */
    record Statement(StatementRow row) implements Moment {
        private Said said() {
            return row.statement().said();
        }

        @Override
        public @Nullable LocalDate from() {
            return said().from();
        }

        @Override
        public @Nullable LocalDate to() {
            return said().to();
        }

        @Override
        public Article article() {
            return row.article();
        }

        @Override
        public String id() {
            return row.statement().id();
        }
    }

    /** Something done. */
    record Event(EventRow row) implements Moment {
        private When when() {
            return row.event().when();
        }

        @Override
        public @Nullable LocalDate from() {
            return when().from();
        }

        @Override
        public @Nullable LocalDate to() {
            return when().to();
        }

        @Override
        public Article article() {
            return row.article();
        }

        @Override
        public String id() {
            return row.event().id();
        }
    }

    /** What became of an agreement, as somebody says it. */
    record Agreement(AgreementRow row) implements Moment {
        private When when() {
            return row.agreement().when();
        }

        @Override
        public @Nullable LocalDate from() {
            return when().from();
        }

        @Override
        public @Nullable LocalDate to() {
            return when().to();
        }

        @Override
        public Article article() {
            return row.article();
        }

        @Override
        public String id() {
            return row.agreement().id();
        }
    }
}
