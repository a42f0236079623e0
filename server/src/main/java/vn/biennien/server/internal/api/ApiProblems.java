package vn.biennien.server.internal.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import vn.biennien.server.internal.words.Words;
import vn.biennien.store.RecordException;

/** What goes wrong, for programs: RFC 9457, {@code application/problem+json}, in the language that {@code Accept-Language} asks for. */
@RestControllerAdvice(basePackageClasses = ApiProblems.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ApiProblems {
    private static final Logger LOG = Logger.getLogger(ApiProblems.class.getName());

    @ExceptionHandler
    ResponseEntity<ProblemDetail> badParameter(BadParameter e, HttpServletRequest request) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST, words(request).text(e.key(), e.parts()));
        problem.setProperty("parameter", e.parameter());
        return answer(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> absent(Absent e, HttpServletRequest request) {
        return answer(HttpStatus.NOT_FOUND, words(request).text(e.key(), e.asked()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notAcceptable(Format.NotAcceptable e, HttpServletRequest request) {
        return answer(HttpStatus.NOT_ACCEPTABLE, words(request).text("api.notAcceptable"));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> busy(Busy e, HttpServletRequest request) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.SERVICE_UNAVAILABLE, words(request).text("api.busy"));
        return ResponseEntity.status(problem.getStatus())
                .header("Retry-After", Integer.toString(Busy.RETRY_SECONDS))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> record(RecordException e) {
        return answer(HttpStatus.CONFLICT, String.valueOf(e.getMessage()));
    }

    /** A mistake of the program: told as such, and in a line where the server runs. What others answer goes on to them. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> mistake(RuntimeException e, HttpServletRequest request) {
        if (e instanceof ErrorResponse || e instanceof AccessDeniedException || e instanceof AuthenticationException) {
            throw e;
        }
        LOG.log(Level.SEVERE, "{0}: {1}", new Object[] {request.getRequestURI(), e});
        return answer(HttpStatus.INTERNAL_SERVER_ERROR, words(request).text("api.mistake"));
    }

    /** What nothing of ours answers: no such address, or not by this method. */
    static ResponseEntity<ProblemDetail> answer(HttpStatus status, String detail) {
        return answer(ProblemDetail.forStatusAndDetail(status, detail));
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** English for programs, unless they ask for Vietnamese. */
    static Words words(HttpServletRequest request) {
        return words(request.getHeader("Accept-Language"));
    }

    private static Words words(@Nullable String accepted) {
        return accepted != null && accepted.strip().startsWith("vi") ? Words.VIETNAMESE : Words.ENGLISH;
    }
}
