package vn.biennien.server.internal.api;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A question that cannot be answered because of one of its parameters: 400. */
final class BadParameter extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String parameter;
    private final String key;
    private final transient List<@Nullable Object> parts;

    /**
     * A bad parameter.
     *
     * @param parameter its name
     * @param key of the sentence that says what is wrong and what would be right, behind {@code api.bad.}
     * @param parts what stands in the sentence behind the parameter's name
     */
    BadParameter(String parameter, String key, @Nullable Object... parts) {
        super(parameter + ": " + key);
        this.parameter = parameter;
        this.key = key;
        this.parts = Arrays.asList(parts);
    }

    String parameter() {
        return parameter;
    }

    String key() {
        return "api.bad." + key;
    }

    @Nullable
    Object[] parts() {
        @Nullable Object[] all = new Object[parts.size() + 1];
        all[0] = parameter;
        for (int i = 0; i < parts.size(); i++) {
            all[i + 1] = parts.get(i);
        }
        return all;
    }
}
