# Sourced by ./biennien, ./verify and .ci/run (POSIX sh): finds a JDK and Maven, and says so when there is none.
# Settings: BIENNIEN_JDK_DIRS, a colon-separated list of folders that hold JDKs, instead of the usual ones.

BN_JDK_LEAST=21
# Newest JDK this project has been built with: newer ones are taken only when there is no other.
BN_JDK_TRIED=25

bn_say() {
    printf '%s\n' "$@" >&2
}

# bn_look DIR: the major version of the JDK in DIR into bn_major, its full version into bn_version; false if there is none.
# Reads DIR/release, because starting Java only to ask would cost more than all the rest of the launcher.
bn_look() {
    bn_major= bn_version=
    [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 1
    if [ -r "$1/release" ]; then
        while IFS='=' read -r bn_key bn_value || [ -n "$bn_key" ]; do
            bn_value=${bn_value#\"}
            bn_value=${bn_value%\"}
            case $bn_key in
                JAVA_RUNTIME_VERSION) bn_version=$bn_value ;;
                JAVA_VERSION) bn_major=$bn_value; break ;;
            esac
        done < "$1/release"
    fi
    if [ -z "$bn_major" ]; then
        bn_major=$("$1/bin/java" -version 2>&1 | sed -n 's/.* version "\([^"]*\)".*/\1/p' | head -n 1)
    fi
    bn_version=${bn_version:-$bn_major}
    bn_major=${bn_major%%[!0-9]*}
    [ -n "$bn_major" ]
}

# bn_consider DIR: keeps DIR as bn_best if it is a better JDK than what is there, notes it as bn_old if it is too old.
bn_consider() {
    bn_look "$1" || return 0
    if [ "$bn_major" -lt "$BN_JDK_LEAST" ]; then
        bn_old="$bn_major ($1)"
        return 0
    fi
    if [ -n "$bn_best" ]; then
        if [ "$bn_major" -le "$BN_JDK_TRIED" ]; then
            [ "$bn_best_major" -gt "$BN_JDK_TRIED" ] || [ "$bn_major" -gt "$bn_best_major" ] || return 0
        else
            [ "$bn_best_major" -gt "$BN_JDK_TRIED" ] && [ "$bn_major" -lt "$bn_best_major" ] || return 0
        fi
    fi
    bn_best=$1 bn_best_major=$bn_major bn_best_version=$bn_version
}

# bn_real FILE: FILE without symbolic links, into bn_path. (readlink -f is not everywhere.)
bn_real() {
    bn_path=$1
    while [ -h "$bn_path" ]; do
        bn_link=$(readlink "$bn_path")
        case $bn_link in
            /*) bn_path=$bn_link ;;
            *) bn_path=$(dirname "$bn_path")/$bn_link ;;
        esac
    done
}

# bn_find_jdk: JAVA_HOME, then the java on PATH, then the best in the system's folders.
# Sets and exports JAVA_HOME; BN_JDK_MAJOR and BN_JDK_VERSION tell which it is. False if there is none.
bn_find_jdk() {
    bn_best= bn_best_major= bn_best_version= bn_old=
    if [ -n "${JAVA_HOME:-}" ]; then
        bn_consider "$JAVA_HOME"
    fi
    if [ -z "$bn_best" ]; then
        bn_java=$(command -v java 2>/dev/null) || bn_java=
        if [ -n "$bn_java" ]; then
            bn_real "$bn_java"
            case $bn_path in
                */bin/java) bn_consider "${bn_path%/bin/java}" ;;
            esac
        fi
    fi
    if [ -z "$bn_best" ]; then
        if [ -n "${BIENNIEN_JDK_DIRS:-}" ]; then
            bn_ifs=$IFS
            IFS=:
            set -- $BIENNIEN_JDK_DIRS
            IFS=$bn_ifs
            for bn_folder in "$@"; do
                for bn_home in "$bn_folder"/*; do
                    bn_consider "$bn_home"
                done
            done
        else
            for bn_home in \
                /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /usr/local/java/* /usr/local/openjdk* \
                /opt/* /opt/java/* /opt/jdk/* /opt/jvm/* \
                /Library/Java/JavaVirtualMachines/*/Contents/Home \
                /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
                /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
                "${HOME:-/nonexistent}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
                "${HOME:-/nonexistent}"/.sdkman/candidates/java/* \
                "${HOME:-/nonexistent}"/.jdks/* \
                "${HOME:-/nonexistent}"/.asdf/installs/java/* \
                "${HOME:-/nonexistent}"/.local/share/mise/installs/java/*; do
                bn_consider "$bn_home"
            done
        fi
    fi
    [ -n "$bn_best" ] || return 1
    JAVA_HOME=$bn_best BN_JDK_MAJOR=$bn_best_major BN_JDK_VERSION=$bn_best_version
    export JAVA_HOME
}

bn_no_jdk() {
    if [ -n "$bn_old" ]; then
        bn_say "biennien: needs a JDK $BN_JDK_LEAST or newer; the only one found is $bn_old." \
            "biennien: cần JDK $BN_JDK_LEAST trở lên; máy này chỉ có bản $bn_old."
    else
        bn_say "biennien: needs a JDK $BN_JDK_LEAST or newer, and found none in JAVA_HOME, on PATH or in the usual folders." \
            "biennien: cần JDK $BN_JDK_LEAST trở lên, nhưng không tìm thấy trong JAVA_HOME, PATH và các thư mục thường dùng."
    fi
    bn_say "  Debian 13, Ubuntu:  sudo apt-get install openjdk-21-jdk-headless" \
        "  Fedora:             sudo dnf install java-21-openjdk-devel" \
        "  macOS:              brew install openjdk@21" \
        "  Others / máy khác:  Eclipse Temurin (adoptium.net), then / rồi  export JAVA_HOME=/path/to/jdk"
}

# bn_find_maven: sets BN_MVN. False if there is none.
bn_find_maven() {
    BN_MVN=$(command -v mvn 2>/dev/null) && [ -n "$BN_MVN" ] && return 0
    for BN_MVN in \
        "${MAVEN_HOME:-/nonexistent}"/bin/mvn "${M2_HOME:-/nonexistent}"/bin/mvn \
        ${BIENNIEN_JDK_DIRS:+/nonexistent} \
        /usr/share/maven/bin/mvn /opt/maven/bin/mvn /opt/apache-maven*/bin/mvn /opt/homebrew/bin/mvn \
        /usr/local/bin/mvn "${HOME:-/nonexistent}"/.sdkman/candidates/maven/current/bin/mvn; do
        if [ "$BN_MVN" = /nonexistent ]; then
            break # The tests' way of hiding what the system has.
        fi
        [ -x "$BN_MVN" ] && return 0
    done
    BN_MVN=
    return 1
}

bn_no_maven() {
    bn_say "biennien: needs Maven 3.8 or newer to build itself, and found no mvn on PATH." \
        "biennien: cần Maven 3.8 trở lên để dựng chương trình, nhưng không thấy mvn trong PATH." \
        "  Debian, Ubuntu:  sudo apt-get install maven" \
        "  Fedora:          sudo dnf install maven" \
        "  macOS:           brew install maven"
}
