package vn.biennien.text.internal.times;

/**
 * Where an expression stands.
 *
 * @param atoms the text
 * @param from its first atom
 * @param to the atom after its last
 * @param sentence number of its sentence
 * @param sentenceFrom the sentence's first atom
 * @param sentenceTo the atom after the sentence's last
 */
record Place(Atoms atoms, int from, int to, int sentence, int sentenceFrom, int sentenceTo) {}
