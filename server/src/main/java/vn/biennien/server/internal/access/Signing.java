package vn.biennien.server.internal.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.biennien.store.Signature;

/** Whatever a request changes in the record is changed in the name of who asks, from where they ask. */
final class Signing extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Who who = Who.asking();
        if (who == null) {
            chain.doFilter(request, response);
            return;
        }
        try (var held = new Signature(who.name(), who.way(), request.getRemoteAddr()).hold()) {
            chain.doFilter(request, response);
        }
    }
}
