"""Train the tagger and parser; a checkpoint after each epoch.

    train_syntax.py DATA OUT [--epochs N] [--cells H] [--seed S] ...
    train_syntax.py DATA OUT --teacher CHECKPOINT... --names FOLDER ...

DATA holds syntax/*.conllu and entities/text/gmb-news.tok.gz.  With teachers
the network starts from the first, and learns from their trees of the news and
of the corpora of names besides the gold ones, with words and pieces hidden and
units dropped.  The names are learnt then, too.  With --leave-out the network
is for the second reader of tags (tags.mk), which needs trees of sentences that
a network has not learnt.
"""

import argparse
import pathlib
import random
import time

import torch
from torch.nn import functional

import conllu
import corpus
import silver
from network import Network

WORDS_A_BATCH, WARM_UP, CLIP = 1400, 150, 2.0
P_WORD, P_VECTOR, P_HASHED, P_WHOLE = 0.25, 0.1, 0.05, 0.25
P_CAPITALS, P_LOWER, P_CUT = 0.03, 0.02, 0.06
AVERAGE, AVERAGE_EVERY = 0.97, 8
SHARES = 4, 3  # an epoch takes so small a share of the news, of the names
TREELESS = "u-btc.", "u-wnut17."  # their trees say little about news


def batches(examples, shuffle):
    """Lists of examples of about equal lengths and WORDS_A_BATCH words."""
    order = sorted(examples, key=lambda e: len(e.words) + (
        shuffle.random() * 2 if shuffle else 0))
    out, batch, size = [], [], 0
    for example in order:
        if batch and size + len(example.words) > WORDS_A_BATCH:
            out.append(batch)
            batch, size = [], 0
        batch.append(example)
        size += len(example.words)
    out.append(batch)
    if shuffle:
        shuffle.shuffle(out)
    return out


def tensors(batch):
    """Arrays of a batch, time first: five tensors (T, B, ...) and the mask."""
    steps = max(len(e.words) for e in batch)
    shape = (steps, len(batch))
    out = [torch.zeros(*shape, dtype=torch.long),
           torch.full((*shape, 11), corpus.features.TABLE_ROWS),
           torch.zeros(*shape, 3, corpus.K, dtype=torch.long),
           torch.zeros(*shape, 3, corpus.K),
           torch.full(shape, -100)]
    mask = torch.zeros(*shape, 1)
    for b, example in enumerate(batch):
        n = len(example.words)
        mask[:n, b] = 1
        for tensor, array in zip(out, example):
            tensor[:n, b] = torch.from_numpy(array)
    return (*out, mask)


def varied(choices, shuffle):
    """One of the variants of each sentence; now and then without its mark."""
    for variants, markless in choices:
        draw = shuffle.random()
        which = 1 if draw < P_CAPITALS else 2 if draw < P_CAPITALS + P_LOWER else 0
        example = variants[which]
        if markless and shuffle.random() < P_CUT:
            example = corpus.without_last(example)
        yield example


def hide(words, hashed, n_learnt):
    """Word dropout -> learnt words, vector ids, hashed rows."""
    chance = torch.rand(words.shape)
    learnt = words.masked_fill((words >= n_learnt) | (chance < P_WORD), 0)
    known = words.masked_fill(torch.rand(words.shape) < P_VECTOR, 0)
    rates = torch.full((hashed.shape[-1],), P_HASHED)
    rates[-1] = P_WHOLE
    gone = torch.rand(hashed.shape) < rates
    return learnt, known, hashed.masked_fill(gone, corpus.features.TABLE_ROWS)


def soft_loss(scores, best, chances):
    """Mean cross-entropy of scores (..., n) to the chances of the K best."""
    found = scores.log_softmax(-1).gather(-1, best)
    return -(found * chances).sum() / chances.sum().clamp(min=1)


def losses(network, batch, n_learnt):
    """Mean losses of tags, arcs, labels and names."""
    words, hashed, best, chances, names, mask = tensors(batch)
    learnt, known, hashed = hide(words, hashed, n_learnt)
    dep, head, dep_label, head_label, tag, name = network.encode(
        learnt, known, hashed, mask)
    which = lambda k: (best[..., k, :], chances[..., k, :])
    arcs = network.arcs(dep, head, mask).transpose(0, 1)
    n_named = (names >= 0).sum().clamp(min=1)
    return (
        soft_loss(network.tags(tag), *which(corpus.TAG_OF)),
        soft_loss(arcs, *which(corpus.HEAD_OF)),
        soft_loss(network.labels(dep_label, head_label,
                                 best[..., corpus.HEAD_OF, 0]),
                  *which(corpus.LABEL_OF)),
        functional.cross_entropy(network.names(name).flatten(0, 1),
                                 names.flatten(), reduction="sum") / n_named)


@torch.no_grad()
def evaluate(network, examples, vocabulary):
    """Per cent of UPOS, XPOS, heads, and heads with relations, no tree."""
    network.eval()
    upos = torch.tensor([hash(t[0]) for t in vocabulary.tags])
    base = [r.split(":")[0] for r in vocabulary.relations]
    base = torch.tensor([base.index(r) for r in base])
    right, total = torch.zeros(4), 0
    for batch in batches(examples, None):
        words, hashed, gold, chances, _, mask = tensors(batch)
        tags, heads, labels = gold[..., 0].unbind(-1)
        learnt = words.masked_fill(words >= vocabulary.n_learnt, 0)
        dep, head, dep_label, head_label, tag, _ = network.encode(
            learnt, words, hashed, mask)
        use = mask[..., 0] > 0
        best = network.tags(tag).argmax(-1)
        arc = network.arcs(dep, head, mask).argmax(-1).t()
        label = network.labels(dep_label, head_label, arc).argmax(-1)
        known = chances[..., corpus.TAG_OF, 0] > 0
        right += torch.stack([
            ((upos[best] == upos[tags]) & known)[use].sum(),
            ((best == tags) & known)[use].sum(), (arc == heads)[use].sum(),
            ((arc == heads) & (base[label] == base[labels]))[use].sum()])
        total += int(use.sum())
    network.train()
    return (100 * right / total).tolist()


class Trainer:
    """The network, its optimiser, and the running average of its weights."""

    def __init__(self, network, n_steps, rate):
        self.network, self.n_steps, self.step = network, n_steps, 0
        self.top = rate
        self.adam = torch.optim.Adam(network.parameters(), rate, (0.9, 0.95))
        self.average = [p.detach().clone() for p in network.parameters()]

    def rate(self):
        """Warm-up, then a straight line to zero."""
        return self.top * min(self.step / WARM_UP,
                          (self.n_steps - self.step) / (self.n_steps - WARM_UP))

    def learn(self, batch, n_learnt):
        """One step; the losses of the batch."""
        self.step += 1
        self.adam.param_groups[0]["lr"] = max(self.rate(), 1e-6)
        parts = losses(self.network, batch, n_learnt)
        self.adam.zero_grad(set_to_none=True)
        sum(parts).backward()
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), CLIP)
        self.adam.step()
        if self.step % AVERAGE_EVERY == 0:
            with torch.no_grad():
                for mean, p in zip(self.average, self.network.parameters()):
                    mean.lerp_(p, 1 - AVERAGE)
        return [float(part.detach()) for part in parts]

    def swap(self):
        """Exchange the weights and their average."""
        with torch.no_grad():
            for mean, p in zip(self.average, self.network.parameters()):
                kept = p.clone()
                p.copy_(mean)
                mean.copy_(kept)


def load(data, named, left_out):
    """Training sentences and the two development sets."""
    read = lambda name, part=None: conllu.read(
        f"{data}/syntax/{name}.conllu", part)
    gum = read("gumopen-train", left_out)
    if named:
        gum = conllu.with_names(
            gum, conllu.read_names(f"{named}/u-gum.train.names"))
    return (read("ewt-train", left_out) + gum, read("ewt-dev"),
            read("gumopen-dev"))


def new_network(vocabulary, cells):
    return Network(torch.from_numpy(vocabulary.vectors),
                   torch.from_numpy(vocabulary.outside), vocabulary.n_learnt,
                   len(vocabulary.tags), len(vocabulary.relations), cells)


def load_teacher(path):
    """A first network and its vocabulary."""
    found = torch.load(path)
    words, n_learnt, _, _, tags, relations = found["vocabulary"]
    weights = found["weights"]
    vocabulary = corpus.Vocabulary(
        words, n_learnt, weights["vectors"].numpy(),
        weights["outside"].numpy(), tags, relations)
    network = new_network(vocabulary, found["sizes"][-1])
    network.load_state_dict(weights)
    return network, vocabulary


def news_and_names(text, named):
    """Two lists of (forms, labels of names or None, whether its tree is to
    be learnt)."""
    news = [(forms, None, True) for forms in silver.read(text)]
    corpora = sorted(pathlib.Path(named).glob("*.names")) if named else []
    return news, [([form for form, _ in rows], [label for _, label in rows],
                   not path.name.startswith(TREELESS))
                  for path in corpora if "u-gum" not in path.name
                  for rows in conllu.read_names(path)
                  if len(rows) <= silver.LONGEST]


def with_trees(teachers, encoders, vocabulary, texts, shuffle):
    """Encode (forms, names, treed) with the trees of the teachers, which have
    the first of two encoders; a few are put into capitals after they were
    parsed."""
    treed = [forms for forms, _, treed in texts if treed]
    trees = iter(silver.label(teachers, vocabulary.n_learnt, encoders[0], treed,
                              batches, tensors))
    out = []
    for forms, names, treed in texts:
        best, chances = next(trees) if treed else (None, None)
        if shuffle.random() < P_CAPITALS:
            forms = [form.upper() for form in forms]
        example = encoders[1].blank(forms, names)
        out.append(example._replace(best=best, chances=chances) if treed
                   else example)
    shuffle.shuffle(out)
    return out


def learn_from(teachers, options, network, vocabulary, encoder, shuffle):
    """Copy the first teacher's weights into the network; the news and the
    corpora of names with the trees of all teachers."""
    old = teachers[0][1]
    assert all(v.words == old.words for _, v in teachers), "other vocabularies"
    networks = [network for network, _ in teachers]
    network.load_state_dict(silver.move_weights(
        networks[0].state_dict(), old.words, old.n_learnt, vocabulary.words,
        vocabulary.n_learnt), strict=False)
    return [with_trees(networks, (corpus.Encoder(old), encoder), old, part,
                       shuffle)
            for part in news_and_names(options.text, options.names)]


def save(path, network, vocabulary):
    """A checkpoint, all that export.py needs."""
    torch.save({"sizes": network.sizes, "weights": network.state_dict(),
                "vocabulary": (*vocabulary[:2], None, None, *vocabulary[4:])},
               path)


def report(epoch, sums, scores, start):
    print(f"{epoch + 1:3} loss", *(f"{s:.3f}" for s in sums),
          "  ewt", *(f"{s:.2f}" for s in scores[0]),
          "  gum", *(f"{s:.2f}" for s in scores[1]),
          f"  {time.time() - start:.0f} s", flush=True)


def run(options):
    torch.manual_seed(options.seed)
    torch.set_num_threads(1)
    shuffle = random.Random(options.seed)
    start = time.time()
    options.text = f"{options.data}/entities/text/gmb-news.tok.gz"
    train, *dev = load(options.data, options.names, options.leave_out)
    teachers = [load_teacher(path)
                for path in options.teacher or []]
    vocabulary = corpus.make_vocabulary(
        train, options.text, options.vectors, teachers and teachers[0][1])
    encoder = corpus.Encoder(vocabulary)
    choices = [(list(encoder.variants(s)), corpus.last_is_mark(s)) for s in train]
    dev = [[encoder.sentence(s) for s in part] for part in dev]
    network = new_network(vocabulary, options.cells)
    if options.start:
        begun, old = load_teacher(options.start)
        assert old.words == vocabulary.words, "other words"
        network.load_state_dict(begun.state_dict())
    more = [[], []]
    if teachers:
        more = learn_from(teachers, options, network, vocabulary, encoder,
                          shuffle)

    def epoch_batches(epoch):
        chosen = list(varied(choices, shuffle))
        for part, n in zip(more, SHARES):
            chosen += part[epoch % n::n]
        return batches(chosen, shuffle)

    n_batches = min(len(epoch_batches(i)) for i in range(max(SHARES))) - 2
    trainer = Trainer(network, options.epochs * n_batches, options.rate)
    print(f"{len(vocabulary.words)} words, {vocabulary.n_learnt} learnt, "
          f"{len(vocabulary.tags)} tags, {len(vocabulary.relations)} relations, "
          f"{sum(p.numel() for p in network.parameters())} weights, "
          f"{n_batches} batches, {time.time() - start:.0f} s", flush=True)
    for epoch in range(options.stop or options.epochs):
        sums = torch.zeros(4)
        for batch in epoch_batches(epoch)[:n_batches]:
            sums += torch.tensor(trainer.learn(batch, vocabulary.n_learnt))
        trainer.swap()
        scores = [evaluate(network, part, vocabulary) for part in dev]
        save(options.out, network, vocabulary)
        trainer.swap()
        report(epoch, sums / n_batches, scores, start)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("data")
    parser.add_argument("out")
    parser.add_argument("--epochs", type=int, default=30)
    parser.add_argument("--stop", type=int, help="end after so many of them")
    parser.add_argument("--cells", type=int, default=192)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rate", type=float, default=2.5e-3)
    parser.add_argument("--start", help="go on from this checkpoint")
    parser.add_argument("--leave-out", type=int, nargs=2, metavar=("K", "N"),
                        help="no document K, K + N, K + 2 N ... of a treebank")
    parser.add_argument("--vectors", help="outside word vectors, GloVe's form")
    parser.add_argument("--names", help="folder of what prepare_names writes")
    parser.add_argument("--teacher", action="append",
                        help="checkpoint of a first network; several times")
    run(parser.parse_args())


if __name__ == "__main__":
    main()
