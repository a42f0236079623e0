package vn.biennien.cli.internal.commands;

import java.util.Map;
import java.util.concurrent.Callable;

/** A command whose parts are commands of their own, such as {@code user add}. */
public interface CommandGroup {

    /** The parts by name, in the order of the help. */
    Map<String, Callable<Integer>> parts();
}
