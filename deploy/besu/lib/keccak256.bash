# Keccak-256 as Ethereum has it (padding 0x01, not the 0x06 of SHA-3), in bash alone: OpenSSL has it from 3.2 on only.
# Sourced by the programs in ../bin.

# keccak256 HEX: prints the digest of the bytes that HEX stands for, 64 hexadecimal digits.
keccak256() {
    local -a rounds=(
        0x0000000000000001 0x0000000000008082 0x800000000000808a 0x8000000080008000 0x000000000000808b 0x0000000080000001
        0x8000000080008081 0x8000000000008009 0x000000000000008a 0x0000000000000088 0x0000000080008009 0x000000008000000a
        0x000000008000808b 0x800000000000008b 0x8000000000008089 0x8000000000008003 0x8000000000008002 0x8000000000000080
        0x000000000000800a 0x800000008000000a 0x8000000080008081 0x8000000000008080 0x0000000080000001 0x8000000080008008)
    local -a turns=(1 3 6 10 15 21 28 36 45 55 2 14 27 41 56 8 25 43 62 18 39 61 20 44)
    local -a lanes=(10 7 11 17 18 3 5 16 8 21 24 4 15 23 19 13 12 2 20 14 22 9 6 1)
    local -a a c
    local hex=$1 block word round i x y d t kept
    for ((i = 0; i < 25; i++)); do a[i]=0; done

    # Padded to a multiple of the rate of 136 bytes: 01 00 ... 00 80, or 81 where one byte is missing.
    local missing=$((272 - ${#hex} % 272))
    if ((missing == 2)); then
        hex+=81
    else
        printf -v block '%0*d' $((missing - 4)) 0
        hex+="01${block:0:missing-4}80"
    fi

    while [ -n "$hex" ]; do
        for ((i = 0; i < 17; i++)); do
            word=${hex:16*i:16}
            a[i]=$((a[i] ^ 0x${word:14:2}${word:12:2}${word:10:2}${word:8:2}${word:6:2}${word:4:2}${word:2:2}${word:0:2}))
        done
        hex=${hex:272}
        for ((round = 0; round < 24; round++)); do
            for ((x = 0; x < 5; x++)); do
                c[x]=$((a[x] ^ a[x + 5] ^ a[x + 10] ^ a[x + 15] ^ a[x + 20]))
            done
            for ((x = 0; x < 5; x++)); do
                t=${c[(x + 1) % 5]}
                d=$((c[(x + 4) % 5] ^ (t << 1 | t >> 63 & 1)))
                for ((y = x; y < 25; y += 5)); do a[y]=$((a[y] ^ d)); done
            done
            t=${a[1]}
            for ((i = 0; i < 24; i++)); do
                kept=${a[lanes[i]]}
                # A shift to the right copies the sign: the mask takes the copies away.
                a[lanes[i]]=$((t << turns[i] | t >> (64 - turns[i]) & (1 << turns[i]) - 1))
                t=$kept
            done
            for ((y = 0; y < 25; y += 5)); do
                c=("${a[@]:y:5}")
                for ((x = 0; x < 5; x++)); do
                    a[y + x]=$((c[x] ^ ~c[(x + 1) % 5] & c[(x + 2) % 5]))
                done
            done
            a[0]=$((a[0] ^ rounds[round]))
        done
    done

    local digest=
    for ((i = 0; i < 4; i++)); do
        printf -v word '%016x' "${a[i]}"
        digest+=${word:14:2}${word:12:2}${word:10:2}${word:8:2}${word:6:2}${word:4:2}${word:2:2}${word:0:2}
    done
    printf '%s\n' "$digest"
}
