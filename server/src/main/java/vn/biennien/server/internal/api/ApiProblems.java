package vn.biennien.server.internal.api;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import vn.biennien.server.internal.Filters.BadValue;
import vn.biennien.store.RecordException;

/** What goes wrong, for programs: RFC 9457, {@code application/problem+json}. */
@RestControllerAdvice(basePackageClasses = ApiProblems.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ApiProblems {

    @ExceptionHandler
    ProblemDetail badValue(BadValue e) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST, "\"" + e.value() + "\" is no value for " + e.field() + ".");
    }

    @ExceptionHandler
    ProblemDetail absent(Absent e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, String.valueOf(e.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail record(RecordException e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, String.valueOf(e.getMessage()));
    }
}
