package vn.biennien.server.internal.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers only under the server's own names: this machine's for itself, the address at which it was reached, and those that
 * it was told. Else a page on the web could have its own name lead here and read the record in the reader's browser (DNS
 * rebinding).
 */
final class OwnHosts extends OncePerRequestFilter {
    private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "[::1]", "::1");

    /** An address in numbers: no name server can have it lead elsewhere. */
    private static final Pattern NUMBERS = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}|\\[[0-9a-f:.]+]");

    private final Set<String> names = new TreeSet<>(LOOPBACK);

    /** @param hosts names beside this machine's own */
    OwnHosts(List<String> hosts) {
        hosts.forEach(host -> names.add(host.toLowerCase(Locale.ROOT)));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String host = request.getServerName();
        if (host == null || !isOwn(host.toLowerCase(Locale.ROOT), request.getLocalAddr())) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        chain.doFilter(request, response);
    }

    private boolean isOwn(String host, String reachedAt) {
        return names.contains(host) || NUMBERS.matcher(host).matches() && isSame(host, reachedAt);
    }

    private static boolean isSame(String host, String address) {
        try {
            return InetAddress.getByName(host).equals(InetAddress.getByName(address));
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
